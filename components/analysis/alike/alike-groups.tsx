import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/fields'
import { Pagination } from '@/components/ui/pagination'
import { SubmitButton } from '@/components/ui/submit-button'
import { WorkUnderWay } from '../work-under-way'
import type { AlikeGroupsView, AlikeGroupView } from '@/lib/analysis/desk/types'
import { countOf, formatInstant, formatNumber } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import styles from './alike.module.css'

type Props = {
  view: AlikeGroupsView
  path: string
  ask: (state: FormState, form: FormData) => Promise<FormState>
}

/** Campaign texts and letters copied: what was found, and how to look anew. */
export function AlikeGroups({ view, path, ask }: Props) {
  const { consultation, work, run, groups, total, answers, page, pages } = view
  const isUnderWay = work !== null && work.status !== 'failed'
  return (
    <>
      {work ? <WorkUnderWay work={work} path={path} /> : null}
      {!isUnderWay && consultation.allowedActions.includes('code') ? <Ask view={view} ask={ask} /> : null}
      {run ? (
        <>
          <h2 className="govuk-heading-m">
            {total === 0 ? 'No answers alike' : `${countOf(total, 'group')}, largest first`}
          </h2>
          <p className="govuk-body">
            {run.questionTitle}: {formatNumber(answers)} of {countOf(run.answers, 'answer')} say the same as
            another, as of {formatInstant(run.askedAt)}.
          </p>
          <ul className={styles.groups}>
            {groups.map((group) => (
              <Group key={group.id} group={group} path={path} />
            ))}
          </ul>
          <Pagination page={page} pages={pages} hrefOf={(to) => `${path}?page=${to}`} />
        </>
      ) : null}
    </>
  )
}

function Group({ group: { id, size, kind, text, coded }, path }: { group: AlikeGroupView; path: string }) {
  return (
    <li>
      <Link className="govuk-link" href={`${path}/${id}`}>
        {formatNumber(size)} answers, {kind === 'same' ? 'the same words' : 'nearly the same words'}
        <span className="govuk-visually-hidden">: {text.slice(0, 60)}</span>
      </Link>
      <p className={`${styles.text} as-written`} dir="auto">
        {text.length > 300 ? `${text.slice(0, 300)}…` : text}
      </p>
      <p className={styles.about}>With a theme: {formatNumber(coded)}</p>
    </li>
  )
}

function Ask({ view: { consultation, questions, run }, ask }: Pick<Props, 'view' | 'ask'>) {
  if (questions.length === 0)
    return <p className="govuk-inset-text">Nobody has answered a question in their own words yet.</p>
  return (
    <details className="govuk-details" open={run === null}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {run === null ? 'Look for answers alike' : 'Look again, or in another question'}
        </span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">
          Answers that share most of their words are put together: campaign texts, letters copied and touched
          up. Every one of them counts as an answer of its own. At the desk you see how many others say nearly
          the same, and can code them along, once you say so.
        </p>
        <ActionForm action={ask}>
          <input type="hidden" name="consultationId" value={consultation.id} />
          <SelectField
            name="question"
            label="Question"
            options={questions.map(({ name, title }) => ({ value: name, label: title }))}
          />
          <SubmitButton>Look for answers alike</SubmitButton>
        </ActionForm>
      </div>
    </details>
  )
}
