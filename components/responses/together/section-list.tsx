import { PlainSelect, type PlainState } from '@/components/ui/plain-fields'
import { PlainTextArea } from '@/components/ui/plain-longer-fields'
import { formatInstantDate } from '@/lib/core/format'
import type { PeopleAndWork, SectionView } from '@/lib/responses/types'

type Props = { token: string; work: PeopleAndWork; state: PlainState }

/** The parts of the questions: how far each is, and who was asked to answer it. Plain. */
export function SectionList({ token, work }: Omit<Props, 'state'>) {
  return (
    <dl className="govuk-summary-list">
      {work.sections.map((section) => (
        <div className="govuk-summary-list__row" key={section.page}>
          <dt className="govuk-summary-list__key">
            <a
              className="govuk-link"
              href={`/respond/${token}/part?page=${encodeURIComponent(section.page)}`}
            >
              {section.title}
            </a>
          </dt>
          <dd className="govuk-summary-list__value">
            <p className="govuk-body govuk-!-margin-bottom-1">
              {section.answered} of {section.questions} answered
            </p>
            <p className="govuk-body govuk-!-margin-bottom-0">{whose(section)}</p>
          </dd>
          <dd className="govuk-summary-list__actions">
            {section.handover && work.canPartWork ? (
              <form action={`/respond/${token}/people`} method="post">
                <input type="hidden" name="step" value="take-back-part" />
                <input type="hidden" name="page" value={section.page} />
                <button
                  className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
                  type="submit"
                >
                  Take back<span className="govuk-visually-hidden"> the part {section.title}</span>
                </button>
              </form>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function whose({ handover }: SectionView): string {
  if (!handover) return 'Nobody was asked in particular'
  const name = handover.isYours ? 'You were' : `${handover.name || 'Somebody'} was`
  const asked = `${name} asked${handover.byName ? ` by ${handover.byName}` : ''} on ${formatInstantDate(handover.at)}`
  return handover.doneAt ? `${asked}; done on ${formatInstantDate(handover.doneAt)}` : asked
}

/** Hands one part to one person. Plain. */
export function HandOverForm({ token, work, state }: Props) {
  return (
    <form action={`/respond/${token}/people`} method="post" noValidate>
      <input type="hidden" name="step" value="hand-over" />
      <PlainSelect
        name="page"
        label="Which part?"
        options={[
          { value: '', label: 'Choose a part' },
          ...work.sections.map(({ page, title }) => ({ value: page, label: title })),
        ]}
        state={state}
      />
      <PlainSelect
        name="linkId"
        label="Who shall answer it?"
        options={[
          { value: '', label: 'Choose a person' },
          ...work.people
            .filter(({ isYou, name }) => !isYou && name !== '')
            .map(({ linkId, name }) => ({ value: linkId, label: name })),
        ]}
        state={state}
      />
      <PlainTextArea name="partNote" label="A word to them (optional)" rows={2} state={state} />
      <button className="govuk-button govuk-button--secondary" type="submit">
        Ask them to answer this part
      </button>
    </form>
  )
}
