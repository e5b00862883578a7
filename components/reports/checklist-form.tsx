import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { RadioField, TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { countOf } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { Checked } from '@/lib/reports/checklist'
import { CheckAnswerLine } from './check-answer-line'
import styles from './writing.module.css'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  consultationId: string
  items: Checked[]
  path: string
  mayEdit: boolean
}

const ANSWERS = [
  { value: 'yes', label: 'Yes, I have looked, and it is right as it is' },
  { value: 'no', label: 'No, and it goes out all the same (say why)' },
  { value: 'does-not-apply', label: 'It does not apply here' },
]

/** What somebody still has to answer, what is answered, and what is met by itself. */
export function ChecklistForm({ action, consultationId, items, path, mayEdit }: Props) {
  const open = items.filter(({ isMet, answered }) => !isMet && answered === null)
  const answered = items.filter((item) => !item.isMet && item.answered !== null)
  const met = items.filter(({ isMet }) => isMet)
  return (
    <>
      <p className="govuk-body">
        {open.length === 0
          ? 'Everything is answered.'
          : `${countOf(open.length, 'question')} to answer before the report can be proposed.`}
      </p>
      {open.length > 0 && mayEdit ? (
        <ActionForm action={action}>
          <input type="hidden" name="consultationId" value={consultationId} />
          {open.map((item) => (
            <OpenItem key={item.code} item={item} path={path} />
          ))}
          <SubmitButton>Save the answers</SubmitButton>
        </ActionForm>
      ) : (
        open.map((item) => <Found key={item.code} item={item} path={path} />)
      )}
      {answered.length > 0 ? <h2 className="govuk-heading-m">Answered</h2> : null}
      {answered.map((item) => (
        <div key={item.code} className={styles.check}>
          <Found item={item} path={path} />
          <CheckAnswerLine item={item} />
        </div>
      ))}
      {met.length > 0 ? <h2 className="govuk-heading-m">Met by itself</h2> : null}
      <ul className="govuk-list govuk-list--bullet">
        {met.map(({ code, title, found }) => (
          <li key={code}>
            <strong>{title}.</strong> {found}
          </li>
        ))}
      </ul>
    </>
  )
}

function OpenItem({ item, path }: { item: Checked; path: string }) {
  const { code, seen } = item
  return (
    <div className={styles.check}>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name={`${code}.seen`} value={seen} />
      <RadioField
        name={`${code}.answer`}
        label={`${item.title}?`}
        labelSize="s"
        hint={<Hint item={item} path={path} />}
        small
        options={ANSWERS}
      />
      <TextAreaField name={`${code}.words`} label={`Why, for “${item.title}”`} rows={2} />
    </div>
  )
}

function Hint({ item: { found, isAskedAgain, path: way }, path }: { item: Checked; path: string }) {
  return (
    <>
      {isAskedAgain ? <strong>Asked again, since this has changed. </strong> : null}
      {found}{' '}
      {way ? (
        <Link className="govuk-link" href={`${path}${way}`}>
          Go there
        </Link>
      ) : null}
    </>
  )
}

function Found({ item, path }: { item: Checked; path: string }) {
  return (
    <p className="govuk-body">
      <strong>{item.title}?</strong> <Hint item={item} path={path} />
    </p>
  )
}
