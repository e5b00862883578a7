import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table'
import { countOf, formatInstant } from '@/lib/core/format'
import type { RoundSummary } from '@/lib/reliability/types'

/** The rounds of double coding, newest first, with how far each coder has come. */
export function RoundList({ rounds, path }: { rounds: RoundSummary[]; path: string }) {
  return (
    <DataTable
      caption="Rounds"
      columns={[
        {
          heading: 'Round',
          cell: (round: RoundSummary) => <Name round={round} path={path} />,
          isRowHeading: true,
        },
        { heading: 'Answers', cell: answers },
        { heading: 'Coded by', cell: coders },
        { heading: '', cell: (round) => <Mine round={round} path={path} /> },
      ]}
      rows={rounds}
      keyOf={({ id }) => id}
      empty="No round has been started yet. A round is a sample of the answers that two or more people code without seeing one another’s codes: it tells whether the code frame can be relied on."
    />
  )
}

function Name({ round: { id, name, openedAt, startedAt }, path }: { round: RoundSummary; path: string }) {
  return (
    <>
      <Link className="govuk-link" href={`${path}/${id}`}>
        {name}
      </Link>
      <br />
      <span className="govuk-!-font-weight-regular">
        {openedAt ? `opened ${formatInstant(openedAt)}` : `since ${formatInstant(startedAt)}`}
      </span>
    </>
  )
}

const answers = ({ question, answers, share }: RoundSummary) =>
  `${countOf(answers, 'answer')} (${Math.round(100 * share)}%) to “${question}”`

const coders = ({ coders, learner, answers }: RoundSummary) =>
  [
    ...coders.map(({ name, done }) => `${name} ${done} of ${answers}`),
    ...(learner === null ? [] : [`Learner ${learner}`]),
  ].join(', ')

function Mine({ round: { id, isMine, openedAt }, path }: { round: RoundSummary; path: string }) {
  if (!isMine || openedAt) return null
  return (
    <Link className="govuk-link" href={`${path}/${id}/code`}>
      Code your part
    </Link>
  )
}
