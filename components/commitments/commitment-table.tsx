import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import { formatDate } from '@/lib/core/format'
import type { CommitmentView } from '@/lib/commitments/types'
import styles from './commitments.module.css'
import { StandingTag } from './state-tags'

type Props = {
  commitments: CommitmentView[]
  caption: string
  empty: string
  /** Of several consultations: each is named. */
  isAcross?: boolean
}

/** Commitments, a line each: whose, what is done of how much, and by when. */
export function CommitmentTable({ commitments, caption, empty, isAcross = false }: Props) {
  return (
    <div className={styles.dense}>
      <DataTable
        caption={caption}
        captionHidden
        columns={columns(isAcross)}
        rows={commitments}
        keyOf={({ id }) => id}
        empty={empty}
      />
    </div>
  )
}

function columns(isAcross: boolean): Column<CommitmentView>[] {
  return [
    { heading: 'No.', numeric: true, cell: ({ number }) => number ?? '' },
    {
      heading: 'Commitment',
      isRowHeading: true,
      cell: ({ id, title, consultation }) => (
        <>
          <Link className="govuk-link" href={`/staff/consultations/${consultation.id}/commitments/${id}`}>
            {title}
          </Link>
          {isAcross ? <span className={styles.of}>{consultation.title}</span> : null}
        </>
      ),
    },
    { heading: 'Whose', cell: ({ leads }) => leads.map(({ code }) => code).join(' and ') },
    { heading: 'Actions done', cell: doneWords },
    { heading: 'Next due', cell: ({ nextDueOn }) => (nextDueOn ? formatDate(nextDueOn) : '') },
    { heading: 'How it stands', cell: (commitment) => <Stands commitment={commitment} /> },
  ]
}

function doneWords({ actions }: CommitmentView): string {
  const counted = actions.filter(({ state }) => state !== 'dropped')
  const done = counted.filter(({ state }) => state === 'done').length
  const dropped = actions.length - counted.length
  const words = [
    ...(counted.length > 0 || dropped === 0 ? [`${done} of ${counted.length}`] : []),
    ...(dropped > 0 ? [`${dropped} dropped`] : []),
  ]
  return words.join(', ')
}

/** What is late is named; so is why something was dropped. */
function Stands({ commitment: { standing, actions, whyDropped } }: { commitment: CommitmentView }) {
  const late = actions.flatMap((action) => [
    ...(action.isOverdue ? [action] : []),
    ...action.milestones.filter(({ isOverdue }) => isOverdue),
  ])
  return (
    <>
      <StandingTag standing={standing} />
      {late.map(({ id, what, dueOn }) => (
        <span key={id} className="govuk-!-display-block">
          <span className={styles.late}>Was due on {formatDate(dueOn)}:</span> {what}
        </span>
      ))}
      {standing === 'dropped' ? <span className="govuk-!-display-block">Why: {whyDropped}</span> : null}
    </>
  )
}
