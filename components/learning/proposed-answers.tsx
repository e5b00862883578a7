import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { countOf } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { ProposalsView, ProposedAnswer } from '@/lib/learning/types'
import { inPercent } from './learner-quality'
import styles from './learning.module.css'

type Props = {
  view: ProposalsView
  path: string
  decide: (state: FormState, form: FormData) => Promise<FormState>
}

/** Answers with what the learner proposes for each, one to be decided on after the other. */
export function ProposedAnswers({ view, path, decide }: Props) {
  const { run, answers, order, total, themeId } = view
  const theme = run.quality.find((one) => one.themeId === themeId)
  const only = (mark: string) => (themeId ? `${mark}theme=${themeId}` : '')
  return (
    <section aria-labelledby="proposals">
      <h2 className="govuk-heading-m" id="proposals">
        {countOf(total, 'answer')} to decide on{theme ? `, proposed for “${theme.title}”` : ''}
      </h2>
      <p className={`govuk-body ${styles.ways}`}>
        <Way name="Most useful first" href={`${path}${only('?')}`} isHere={order === 'useful'} />
        <Way name="Surest first" href={`${path}?order=likely${only('&')}`} isHere={order === 'likely'} />
        {theme ? <Way name="All themes" href={path} isHere={false} /> : null}
      </p>
      <p className="govuk-body">
        {order === 'useful'
          ? 'Most useful are answers over which the learner wavers: a word on them teaches it most when it is taught again.'
          : 'Those of which the learner is surest. It may still be wrong.'}{' '}
        What you leave unticked is rejected.
      </p>
      {answers.map((answer) => (
        <Answer key={answer.responseId} {...{ answer, view, decide }} />
      ))}
    </section>
  )
}

const Way = ({ name, href, isHere }: { name: string; href: string; isHere: boolean }) =>
  isHere ? (
    <strong>{name}</strong>
  ) : (
    <Link className="govuk-link" href={href}>
      {name}
    </Link>
  )

type AnswerProps = { answer: ProposedAnswer; view: ProposalsView; decide: Props['decide'] }

function Answer({ answer, view: { run }, decide }: AnswerProps) {
  const { responseId, answerHash, text, proposals } = answer
  return (
    <div className={styles.answer}>
      <blockquote className={`govuk-body ${styles.text}`} dir="auto">
        {text}
      </blockquote>
      {run.consultation.mayDecide && run.isNewest ? (
        <ActionForm action={decide}>
          <input type="hidden" name="runId" value={run.id} />
          <input type="hidden" name="responseId" value={responseId} />
          <input type="hidden" name="answerHash" value={answerHash} />
          <input type="hidden" name="shown" value={proposals.map(({ id }) => id).join(' ')} />
          <CheckboxField
            name={`right-${responseId}`}
            label={
              <>
                Which of these does it speak of? <Sure run={run.number} />
              </>
            }
            small
            options={proposals.map(({ id, title, probability, definition }) => ({
              value: id,
              label: `${title} (${inPercent(probability)})`,
              hint: definition,
            }))}
          />
          <SubmitButton kind="secondary">Save</SubmitButton>
        </ActionForm>
      ) : (
        <ul className="govuk-list">
          {proposals.map(({ id, title, probability }) => (
            <li key={id}>
              {title} ({inPercent(probability)})
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const Sure = ({ run }: { run: number }) => (
  <span className="govuk-hint govuk-!-display-inline">proposed by learner {run}</span>
)
