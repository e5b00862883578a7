import type { ReactNode } from 'react'
import { hidden } from '@/components/ui/marks'
import type { Words } from '@/lib/core/words'
import { PlainSelect, type PlainState } from '@/components/ui/plain-fields'
import { PlainTextArea } from '@/components/ui/plain-longer-fields'
import { formatInstantDate } from '@/lib/core/format'
import type { PeopleAndWork, SectionView } from '@/lib/responses/types'

type Props = { token: string; work: PeopleAndWork; state: PlainState; words: Words }

/** The parts of the questions: how far each is, and who was asked to answer it. Plain. */
export function SectionList({ token, work, words }: Omit<Props, 'state'>) {
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
              {words.say('people.answered', { answered: section.answered, questions: section.questions })}
            </p>
            <p className="govuk-body govuk-!-margin-bottom-0">{whose(section, words)}</p>
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
                  {words.say('people.take-back-part', { title: section.title, hidden })}
                </button>
              </form>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function whose({ handover }: SectionView, words: Words): ReactNode {
  if (!handover) return words.say('people.nobody')
  const { isYours, byName: by, doneAt } = handover
  const on = (at: Date) => formatInstantDate(at, words.language)
  const key = `people.${isYours ? 'you-asked' : 'asked'}${by ? '-by' : ''}` as const
  const name = handover.name || words.text('people.somebody')
  const values = { name, by, date: on(handover.at) }
  if (!doneAt) return words.say(key, values)
  return words.say('people.done-on', { asked: words.text(key, values), date: on(doneAt) })
}

/** Hands one part to one person. Plain. */
export function HandOverForm({ token, work, state, words }: Props) {
  return (
    <form action={`/respond/${token}/people`} method="post" noValidate>
      <input type="hidden" name="step" value="hand-over" />
      <PlainSelect
        name="page"
        label={words.say('people.which-part')}
        options={[
          { value: '', label: words.text('people.choose-part') },
          ...work.sections.map(({ page, title }) => ({ value: page, label: title })),
        ]}
        state={state}
      />
      <PlainSelect
        name="linkId"
        label={words.say('people.who-part')}
        options={[
          { value: '', label: words.text('people.choose-person') },
          ...work.people
            .filter(({ isYou, name }) => !isYou && name !== '')
            .map(({ linkId, name }) => ({ value: linkId, label: name })),
        ]}
        state={state}
      />
      <PlainTextArea name="partNote" label={words.say('pass-on.note')} rows={2} state={state} />
      <button className="govuk-button govuk-button--secondary" type="submit">
        {words.say('people.ask-part')}
      </button>
    </form>
  )
}
