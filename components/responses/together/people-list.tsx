import type { ReactNode } from 'react'
import { hidden } from '@/components/ui/marks'
import type { Words } from '@/lib/core/words'
import { formatInstant, formatInstantDate, listOf } from '@/lib/core/format'
import type { PeopleAndWork } from '@/lib/responses/types'

const ROLES = ['colleague', 'chair'] as const
type Role = (typeof ROLES)[number] | 'holder'

/** Who writes these answers, and who wrote what when. Plain. */
export function PeopleList({ token, work, words }: { token: string; work: PeopleAndWork; words: Words }) {
  return (
    <>
      <dl className="govuk-summary-list">
        {work.people.map((person) => (
          <div className="govuk-summary-list__row" key={person.linkId}>
            <dt className="govuk-summary-list__key">{nameOf(person, words)}</dt>
            <dd className="govuk-summary-list__value">
              <p className="govuk-body govuk-!-margin-bottom-1">{roleOf(person, words)}</p>
              <Wrote wrote={person.wrote} words={words} />
            </dd>
            <dd className="govuk-summary-list__actions">
              {person.canTakeBack ? (
                <form action={`/respond/${token}/people`} method="post">
                  <input type="hidden" name="step" value="take-back" />
                  <input type="hidden" name="linkId" value={person.linkId} />
                  <button
                    className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
                    type="submit"
                  >
                    {words.say('people.take-back', { name: person.name, hidden })}
                  </button>
                </form>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      {work.formerAuthors.length > 0 ? (
        <p className="govuk-body">
          {words.say('people.former', { names: listOf(work.formerAuthors, words.language) })}
        </p>
      ) : null}
    </>
  )
}

type Person = PeopleAndWork['people'][number]

function nameOf({ name, isYou }: Person, words: Words): ReactNode {
  const shown = name || words.text('people.unnamed')
  return isYou ? words.say('people.you', { name: shown }) : name ? name : words.say('people.unnamed')
}

function roleOf({ role, invitedBy: by, since }: Person, words: Words): ReactNode {
  const known: Role = ROLES.find((one) => one === role) ?? 'holder'
  const date = formatInstantDate(since, words.language)
  return by ? words.say(`people.was-${known}-by`, { by, date }) : words.say(`people.was-${known}`, { date })
}

function Wrote({ wrote, words }: { wrote: Person['wrote']; words: Words }) {
  if (!wrote.lastAt)
    return <p className="govuk-body govuk-!-margin-bottom-0">{words.say('people.nothing-yet')}</p>
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {words.say('people.last-wrote', { when: formatInstant(wrote.lastAt, words.language) })}
      </p>
      <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
        {wrote.questions.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </>
  )
}
