import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { formatInstant } from '@/lib/core/format'
import type { KeyingView } from '@/lib/responses/get-keying'
import { AnswerList } from '../answer-list'
import { CHANNELS } from '@/lib/responses/schema'
import { KeyedSheet } from './keyed-sheet'

type Props = {
  keying: KeyingView
  answered: NonNullable<KeyingView['answered']>
  invitationId: string
  stage?: string | undefined
  correct: (state: FormState, form: FormData) => Promise<FormState>
}

/** What is on record beside what the paper says: staff may put it right, with a reason. */
export function CorrectForm({ keying, answered, invitationId, stage, correct }: Props) {
  const { responseId, reference, revisionNumber, channel, revisedAt, lines, values, canCorrect } = answered
  return (
    <>
      <p className="govuk-inset-text">
        {keying.body?.name ?? 'This person'} has answered already:{' '}
        {(CHANNELS[channel] ?? channel).toLowerCase()}, last on {formatInstant(revisedAt)}, reference{' '}
        <strong>{reference}</strong>. It is counted once.
      </p>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-half">
          <h2 className="govuk-heading-l">On record</h2>
          <AnswerList lines={lines} headingLevel={3} />
        </div>
        <div className="govuk-grid-column-one-half">
          {canCorrect ? (
            <ActionForm action={correct}>
              <h2 className="govuk-heading-l">As the paper says</h2>
              <input type="hidden" name="consultationId" value={keying.consultation.id} />
              <input type="hidden" name="invitationId" value={invitationId} />
              {stage ? <input type="hidden" name="stage" value={stage} /> : null}
              <input type="hidden" name="responseId" value={responseId} />
              <input type="hidden" name="basedOn" value={revisionNumber} />
              <KeyedSheet sheet={keying.sheet} values={values} />
              <TextAreaField
                name="reason"
                label="Why is it corrected?"
                labelSize="s"
                hint="It is recorded. What was there before is kept as a revision."
                rows={2}
              />
              <SubmitButton>Save the correction</SubmitButton>
            </ActionForm>
          ) : (
            <p className="govuk-body">
              Only officers can correct what is on record. Give the paper to an officer, or ask the body to
              change its answers by its own link.
            </p>
          )}
        </div>
      </div>
    </>
  )
}
