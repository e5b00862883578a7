import { formatInstant, formatInstantDate, listOf } from '@/lib/core/format'
import type { PeopleAndWork } from '@/lib/responses/types'

const ROLES: Record<string, string> = {
  holder: 'Was sent the invitation',
  colleague: 'Colleague',
  chair: 'Chair',
}

/** Who writes these answers, and who wrote what when. Plain. */
export function PeopleList({ token, work }: { token: string; work: PeopleAndWork }) {
  return (
    <>
      <dl className="govuk-summary-list">
        {work.people.map((person) => (
          <div className="govuk-summary-list__row" key={person.linkId}>
            <dt className="govuk-summary-list__key">
              {person.name || 'Whoever holds the link'}
              {person.isYou ? ' (you)' : ''}
            </dt>
            <dd className="govuk-summary-list__value">
              <p className="govuk-body govuk-!-margin-bottom-1">
                {ROLES[person.role] ?? ROLES.holder}
                {person.invitedBy ? `, invited by ${person.invitedBy}` : ''} on{' '}
                {formatInstantDate(person.since)}
              </p>
              <Wrote wrote={person.wrote} />
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
                    Take back the link<span className="govuk-visually-hidden"> of {person.name}</span>
                  </button>
                </form>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      {work.formerAuthors.length > 0 ? (
        <p className="govuk-body">
          {listOf(work.formerAuthors)} wrote as well; their links were taken back, and what they wrote stays.
        </p>
      ) : null}
    </>
  )
}

function Wrote({ wrote }: { wrote: PeopleAndWork['people'][number]['wrote'] }) {
  if (!wrote.lastAt) return <p className="govuk-body govuk-!-margin-bottom-0">Has not written yet</p>
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">Last wrote on {formatInstant(wrote.lastAt)}:</p>
      <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
        {wrote.questions.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </>
  )
}
