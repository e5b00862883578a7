import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { DataTable } from '@/components/ui/data-table'
import { TextAreaField } from '@/components/ui/fields'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { SummaryList } from '@/components/ui/summary-list'
import { formatInstant, formatInstantDate } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { WaitingProposal } from '@/lib/measures/types'
import { yearWords } from '@/lib/measures/words'
import { Evidence } from './evidence'
import { SENT_BY, STATE_WORDS } from './state-words'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** What groups said of themselves and nobody else reads yet. */
export function WaitingProposals({ items }: { items: WaitingProposal[] }) {
  return (
    <DataTable
      caption="To confirm or to send back"
      captionHidden
      rows={items}
      keyOf={({ id }) => id}
      empty="Nothing waits. What a group’s chair, co-ordinator or link officer enters of their own group appears here, and nobody else reads it until you have confirmed it."
      columns={[
        { heading: 'Group', isRowHeading: true, cell: ({ body }) => body.name },
        { heading: 'Measure', cell: ({ measureName, year }) => `${measureName}, ${yearWords(year)}` },
        {
          heading: 'Says',
          cell: (item) => (
            <>
              {STATE_WORDS[item.isMet ? 'met' : 'not-met']}. <Evidence body={item} />
            </>
          ),
        },
        { heading: 'Since', cell: ({ at }) => formatInstantDate(at) },
        {
          heading: 'Decide',
          cell: ({ id, body, measureName }) => (
            <Link className="govuk-link" href={`/staff/measures/waiting/${id}`} prefetch={false}>
              Decide
              <span className="govuk-visually-hidden">
                {' '}
                on “{measureName}” for {body.name}
              </span>
            </Link>
          ),
        },
      ]}
    />
  )
}

type DecideProps = { item: WaitingProposal; confirm: Action; sendBack: Action }

/** What a group said beside what everybody reads now, and the decision on it. */
export function DecideProposal({ item, confirm, sendBack }: DecideProps) {
  const { id, version, body, isMet, byName, by, at, mayDecide } = item
  return (
    <div className="govuk-!-width-two-thirds">
      <SummaryList
        rows={[
          { key: 'Says', value: STATE_WORDS[isMet ? 'met' : 'not-met'] },
          { key: 'What shows it', value: <Evidence body={item} /> },
          { key: 'From', value: `${byName ?? 'Somebody'}, ${SENT_BY[by]}, ${formatInstant(at)}` },
          {
            key: 'Everybody reads now',
            value: (
              <>
                {STATE_WORDS[body.state]}. <Evidence body={body} />
              </>
            ),
          },
        ]}
      />
      {mayDecide.ok ? (
        <>
          <OneButtonForm
            action={confirm}
            label="Confirm it"
            hidden={{
              ...{ proposalId: id, version: String(version) },
              entryVersion: String(body.entry?.version ?? 0),
            }}
          />
          <ActionForm action={sendBack}>
            <h2 className="govuk-heading-m">Send it back</h2>
            <input type="hidden" name="proposalId" value={id} />
            <input type="hidden" name="version" value={version} />
            <TextAreaField
              name="why"
              label="What is missing or wrong?"
              hint="Whoever sent it reads this in a letter."
              rows={3}
            />
            <SubmitButton kind="secondary">Send it back</SubmitButton>
          </ActionForm>
        </>
      ) : (
        <p className="govuk-inset-text">{mayDecide.reason}</p>
      )}
    </div>
  )
}
