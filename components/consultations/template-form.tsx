'use client'

import { ActionForm } from '@/components/ui/action-form'
import { RadioField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { QuestionnaireView, TemplateView } from '@/lib/consultations/types'
import { countOf } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'

type Props = {
  templates: TemplateView[]
  questionnaire: Pick<QuestionnaireView, 'consultationId' | 'baseVersion'>
  action: (state: FormState, form: FormData) => Promise<FormState>
}

export function TemplateForm({ templates, questionnaire, action }: Props) {
  return (
    <details className="govuk-details govuk-!-margin-top-6">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Start again from a ready questionnaire</span>
      </summary>
      <div className="govuk-details__text">
        <ActionForm action={action}>
          <input type="hidden" name="consultationId" value={questionnaire.consultationId} />
          <input type="hidden" name="baseVersion" value={questionnaire.baseVersion} />
          <RadioField
            name="template"
            label="Which one?"
            hint="It takes the place of the questions above."
            options={templates.map(({ code, name, minutes, questionCount }) => ({
              value: code,
              label: name,
              hint: `${countOf(questionCount, 'question')}, about ${minutes} minutes`,
            }))}
          />
          <SubmitButton kind="warning">Replace the questions above</SubmitButton>
        </ActionForm>
      </div>
    </details>
  )
}
