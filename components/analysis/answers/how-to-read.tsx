type Props = { isPersons: boolean; isHidden: boolean; kind: string; isEntries: boolean }

/** What the figures of a table of answers mean, and what they do not say. */
export function Reading({ isPersons, isHidden, kind, isEntries }: Props) {
  const those = isEntries ? 'the entries that answer' : 'those who answered'
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">How to read these figures</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">
          Shares are of {those} the question.{' '}
          {kind === 'several' ? 'Each counts once for every answer given. ' : ''}
          {isEntries
            ? '“No answer” is entries in which it was asked and left out; “not asked” is entries that did not come to the question after what was answered before it, or whose questionnaire did not have it yet.'
            : '“No answer” is who was asked and left it out; “not asked” is who did not come to the question after what was answered before it, or whose questionnaire did not have it yet.'}
        </p>
        {isEntries ? <OfEntries /> : <OfResponses />}
        {isPersons ? (
          <p className="govuk-body">
            Of members of the public numbers under 10 are hidden, and others with them, so that they cannot be
            worked out; percentages need a base of 30.
            {isEntries ? ' What counts for that is how many people stand behind a figure of entries.' : ''}
            {isHidden ? ' Some are hidden here.' : ''} Members of the public and bodies are never added up.
          </p>
        ) : null}
      </div>
    </details>
  )
}

function OfResponses() {
  return (
    <p className="govuk-body">
      The small range is the 95% confidence interval (Wilson 1927): what the share may be among all who could
      have answered, if those who did were drawn from them by chance. They were not: who answers chooses to.
      Take it as the least uncertainty there is.
    </p>
  )
}

function OfEntries() {
  return (
    <p className="govuk-body">
      The small range is the 95% confidence interval. Entries of one response are often alike, so the range is
      that of as many independent entries as would be as sure (Korn and Graubard 1998); it needs 10 responses.
      It supposes that responses came by chance. They did not: take it as the least uncertainty there is.
    </p>
  )
}
