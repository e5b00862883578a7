import type { ImportOutcome } from '@/lib/bodies/types'
import type { FormState } from '@/lib/core/form-action'

/** What the import's form is answered with: beside a form's usual state, how far it has come. */
export type ImportState = FormState & {
  step: 'begin' | 'preview' | 'done'
  outcome?: ImportOutcome
  /** The text that was looked at, carried on to the import, and there to be mended. */
  csv?: string
}
