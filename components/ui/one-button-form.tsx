import type { ReactNode } from 'react'
import { ActionForm } from './action-form'
import { SubmitButton } from './submit-button'
import type { FormState } from '@/lib/core/form-action'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  label: ReactNode
  hidden: Record<string, string>
  kind?: 'secondary' | 'warning'
}

/** A button that does one thing to one record. */
export function OneButtonForm({ action, label, hidden, kind }: Props) {
  return (
    <ActionForm action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton kind={kind}>{label}</SubmitButton>
    </ActionForm>
  )
}
