import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table'
import type { CompileListItem, MyUse } from '@/lib/compiles/types'
import { countOf, formatDateWithWeekday, formatInstantDate } from '@/lib/core/format'
import styles from './compile.module.css'

const hrefOf = ({ invitationId }: { invitationId: string }) => `/my-groups/compile/${invitationId}`

/** The desks of a member's own groups. */
export function MyCompiles({ items }: { items: CompileListItem[] }) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby="compiles">
      <h2 className="govuk-heading-l" id="compiles">
        Your borough’s response
      </h2>
      {items.map((item) => (
        <div key={item.invitationId} className="govuk-!-margin-bottom-6">
          <h3 className="govuk-heading-m govuk-!-margin-bottom-1">
            <Link className="govuk-link" href={hrefOf(item)}>
              {item.consultation.title}: {item.borough.name}
            </Link>
          </h3>
          <p className="govuk-body govuk-!-margin-bottom-1">
            {countOf(item.progress.answered, 'answer')} came from your panels, {item.progress.read} read.{' '}
            {item.submittedAt
              ? `Submitted on ${formatInstantDate(item.submittedAt)}.`
              : item.closesOn
                ? `Not submitted yet: open until the end of ${formatDateWithWeekday(item.closesOn)}.`
                : 'Not submitted yet.'}
          </p>
          {item.late > 0 ? (
            <p className="govuk-body">
              <strong className={styles.tag}>
                {countOf(item.late, 'answer')} came or changed after you read or submitted.
              </strong>
            </p>
          ) : null}
        </div>
      ))}
    </section>
  )
}

/** Where a panel's words went, consultation by consultation. */
export function MyUses({ uses }: { uses: MyUse[] }) {
  if (uses.length === 0) return null
  return (
    <section aria-labelledby="uses">
      <h2 className="govuk-heading-l" id="uses">
        What became of your answers in the borough
      </h2>
      <ul className="govuk-list">
        {uses.map(({ invitationId, bodyName, title, use }) => (
          <li key={invitationId} className="govuk-!-margin-bottom-3">
            <Link className="govuk-link" href={`/my-groups/used/${invitationId}`}>
              {title}
            </Link>
            <br />
            {bodyName}: {STATES[use.state](use.passages.length)}
          </li>
        ))}
      </ul>
    </section>
  )
}

const STATES: Record<MyUse['use']['state'], (passages: number) => string> = {
  'not-yet': () => 'the borough’s response has not been submitted yet.',
  withheld: () => 'you asked not to pass your answer on.',
  late: () => 'your answer came after the borough’s response.',
  made: (passages) => `${countOf(passages, 'passage')} marked by the borough’s group.`,
}

/** Every borough's desk of a consultation, for staff. */
export function CompileTable({ items }: { items: CompileListItem[] }) {
  return (
    <DataTable
      caption="Borough responses"
      captionHidden
      rows={items}
      keyOf={({ invitationId }) => invitationId}
      empty="No borough’s own group was asked in this consultation. Ask a kind of body that compiles its borough’s response, and its desks appear here."
      columns={[
        {
          heading: 'Borough',
          isRowHeading: true,
          cell: (item) => (
            <Link className="govuk-link" href={hrefOf(item)}>
              {item.borough.name}
              <span className="govuk-visually-hidden">, {item.group.name}</span>
            </Link>
          ),
        },
        { heading: 'Asked', numeric: true, cell: ({ progress }) => progress.asked },
        { heading: 'Answered', numeric: true, cell: ({ progress }) => progress.answered },
        { heading: 'Not passed on', numeric: true, cell: ({ progress }) => progress.withheld },
        { heading: 'Read', numeric: true, cell: ({ progress }) => progress.read },
        { heading: 'Passages', numeric: true, cell: ({ passages }) => passages },
        { heading: 'Late', numeric: true, cell: ({ late }) => late },
        {
          heading: 'Submitted',
          cell: ({ submittedAt }) => (submittedAt ? formatInstantDate(submittedAt) : 'Not yet'),
        },
      ]}
    />
  )
}
