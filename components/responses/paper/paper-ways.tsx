import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField, TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { PaperFormView } from '@/lib/responses/get-paper-form'

type Props = {
  form: PaperFormView
  boroughs: { code: string; name: string }[]
  isStaff: boolean
  saveReturnAddress: (state: FormState, form: FormData) => Promise<FormState>
}

/** All that is done on paper: forms to print, answers to key in, files to import. */
export function PaperWays({ form, boroughs, isStaff, saveReturnAddress }: Props) {
  const { id, status } = form.consultation
  const base = `/staff/consultations/${id}`
  const { draft } = form
  // A round is asked for by its number; the stage that sought views has none.
  const stage = draft ? `stage=${draft.sequence}` : ''
  const isLaunched = status !== 'draft' && status !== 'approved'
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h2 className="govuk-heading-m">What came back</h2>
        {isLaunched ? (
          <ul className="govuk-list">
            <li>
              <Link className="govuk-link" href={`${base}/key-in?${stage}`.replace(/\?$/, '')}>
                {draft
                  ? 'Key in comments that came on paper, by telephone, on a postcard or by e-mail'
                  : 'Key in an answer that came on paper, by telephone, on a postcard or by e-mail'}
              </Link>
            </li>
            {isStaff && !draft ? (
              <li>
                <Link className="govuk-link" href={`${base}/import-responses`}>
                  Import a file of responses
                </Link>
              </li>
            ) : null}
          </ul>
        ) : (
          <p className="govuk-body">
            {draft
              ? 'Comments can be keyed in from the launch on.'
              : 'Answers can be keyed in and imported from the launch on.'}
          </p>
        )}
        <h2 className="govuk-heading-m">Forms to print</h2>
        {draft ? (
          <p className="govuk-body">
            Every passage of “{draft.title}” stands on the form under its number, with boxes to tick and room
            to comment.
          </p>
        ) : null}
        <Blank base={base} stage={stage} hasOpenLink={form.hasOpenLink} />
        {isLaunched ? <Pack {...{ base, boroughs }} stage={draft?.sequence} /> : null}
        {isStaff ? (
          <ActionForm action={saveReturnAddress}>
            <h2 className="govuk-heading-m">Where forms are sent back to</h2>
            <input type="hidden" name="id" value={id} />
            <TextAreaField
              name="returnAddress"
              label="Postal address"
              hint="It stands at the end of every form. Left empty, the form says to ask the contact."
              rows={5}
              defaultValue={form.consultation.returnAddress}
            />
            <SubmitButton kind="secondary">Save the address</SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </div>
  )
}

function Blank({ base, stage, hasOpenLink }: { base: string; stage: string; hasOpenLink: boolean }) {
  const forms = [
    { label: 'Blank form for a group', query: ['for=body', stage].filter(Boolean).join('&') },
    ...(hasOpenLink ? [{ label: 'Blank form for a member of the public', query: 'for=person' }] : []),
  ]
  return (
    <ul className="govuk-list">
      {forms.map(({ label, query }) => (
        <li key={query}>
          <Link className="govuk-link" href={`${base}/paper/print?${query}`} prefetch={false}>
            {label}
          </Link>
          {' ('}
          <Link className="govuk-link" href={`${base}/paper/print?${query}&size=large`} prefetch={false}>
            large print<span className="govuk-visually-hidden">: {label}</span>
          </Link>
          )
        </li>
      ))}
    </ul>
  )
}

type PackProps = {
  base: string
  stage: number | undefined
  boroughs: { code: string; name: string }[]
}

function Pack({ base, stage, boroughs }: PackProps) {
  return (
    <form method="get" action={`${base}/paper/print`}>
      {stage ? <input type="hidden" name="stage" value={stage} /> : null}
      <SelectField
        name="borough"
        label="Letters and forms for every body of a borough that has not answered"
        hint="Each form carries the reference of its body."
        options={boroughs.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <button className="govuk-button govuk-button--secondary">Make them ready to print</button>
    </form>
  )
}
