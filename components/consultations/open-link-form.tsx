'use client'

import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'

type Props = {
  id: string
  stage: { hasOpenLink: boolean; asksEquality: boolean }
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** Whether anybody may answer, and whether they are then asked about themselves. */
export function OpenLinkForm({ id, stage, action }: Props) {
  const { hasOpenLink, asksEquality } = stage
  return (
    <ActionForm action={action}>
      <input type="hidden" name="id" value={id} />
      <CheckboxField
        name="openLink"
        label="Members of the public"
        defaultValue={[...(hasOpenLink ? ['open'] : []), ...(asksEquality ? ['equality'] : [])]}
        options={[
          {
            value: 'open',
            label: 'Anybody may answer, by an open link',
            hint: 'The page is on the consultation’s public page as soon as it is launched. Switching it off keeps whoever began already.',
          },
          {
            value: 'equality',
            label: 'After submitting, they are asked the equality questions',
            hint: 'Age, sex, gender identity, disability, religion, sexual orientation and ethnic group: all optional, kept apart from the answers.',
          },
        ]}
      />
      <SubmitButton>Save</SubmitButton>
    </ActionForm>
  )
}
