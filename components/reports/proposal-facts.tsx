import Link from 'next/link'
import { SummaryList } from '@/components/ui/summary-list'
import { formatInstant } from '@/lib/core/format'
import type { ProposalView } from '@/lib/reports/types'
import { CheckAnswerLine } from './check-answer-line'
import styles from './writing.module.css'

const STATES = {
  proposed: 'Waits for approval',
  approved: 'Approved and published',
  'sent-back': 'Sent back',
  'taken-back': 'Taken back',
}

/** Who proposed it and with which answers; and who decided. */
export function ProposalFacts({ proposal }: { proposal: ProposalView }) {
  const { state, proposedBy, proposedAt, decidedBy, decidedAt, why, note, whatChanged, fingerprint } =
    proposal
  const rows = [
    { key: 'State', value: STATES[state] },
    { key: 'Proposed by', value: `${proposedBy}, ${formatInstant(proposedAt)}` },
    ...(decidedAt ? [{ key: 'Decided by', value: `${decidedBy}, ${formatInstant(decidedAt)}` }] : []),
    ...(why ? [{ key: 'Why', value: why }] : []),
    ...(whatChanged ? [{ key: 'What changed', value: whatChanged }] : []),
    ...(note ? [{ key: 'Note', value: note }] : []),
    {
      key: 'Commitments',
      value: proposal.makesCommitments
        ? 'Drafts are made when it is published'
        : 'Those that are made; drafts are left out',
    },
    { key: 'Fingerprint', value: <span className={styles.text}>{fingerprint}</span> },
  ]
  const asked = proposal.checklist.filter(({ isMet }) => !isMet)
  return (
    <>
      <SummaryList rows={rows} />
      <h2 className="govuk-heading-m">The checklist, as it was answered</h2>
      {asked.map((item) => (
        <div key={item.code} className={styles.check}>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <strong>{item.title}?</strong> {item.found}
          </p>
          <CheckAnswerLine item={{ ...item, answered: whenOf(item.answered) }} />
        </div>
      ))}
      <p className="govuk-body">
        Met by itself:{' '}
        {proposal.checklist
          .filter(({ isMet }) => isMet)
          .map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1))
          .join('; ')}
        .
      </p>
    </>
  )
}

/** As JSON kept it, the instant is a text. */
const whenOf = (answered: ProposalView['checklist'][number]['answered']) =>
  answered && { ...answered, at: new Date(answered.at) }

/** On the pages of those who write: that something waits, or came back. */
export function ProposalNote({ proposal, path }: { proposal: ProposalView; path: string }) {
  const { id, state, proposedBy, proposedAt, decidedBy, why } = proposal
  return (
    <div className="govuk-inset-text">
      {state === 'proposed' ? (
        <>
          {proposedBy} proposed this report on {formatInstant(proposedAt)}. It waits for somebody else to
          approve it. If anything in it changes, it has to be proposed again.
        </>
      ) : (
        <>
          {decidedBy} sent the report back: “{why}”
        </>
      )}{' '}
      <Link className="govuk-link" href={`${path}/proposals/${id}`}>
        {state === 'proposed' ? 'Look at it and decide' : 'Look at the proposal'}
      </Link>
    </div>
  )
}
