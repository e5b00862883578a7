import type { BoroughText } from '@/lib/compiles/types'
import type { FormState } from '@/lib/core/form-action'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** How a save of the borough's text ended: what now stands there, and what somebody else wrote meanwhile. */
export type TextState = FormState & {
  saved?: { revision: number; at: string | null; clash: { theirs: string; by: string } | null }
}

export type DeskActions = {
  mark: Action
  update: Action
  remove: Action
  read: Action
  save: (state: TextState, form: FormData) => Promise<TextState>
  minority: Action
  open: Action
}

export type OwnText = Pick<BoroughText, 'value' | 'revision'>
