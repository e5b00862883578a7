type Props = { consultation: { contactName: string; contactEmail: string } }

/** Where the questions would stand, for browsers that run no scripts. A plain form takes this place when it comes. */
export function NoScriptHelp({ consultation: { contactName, contactEmail } }: Props) {
  return (
    <noscript>
      <h2 className="govuk-heading-m">This page needs JavaScript</h2>
      <p className="govuk-body">
        Your browser does not run it, so the questions cannot be shown here. Nothing you saved is lost. You
        can:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>open the same link on another device</li>
        <li>switch JavaScript on for this page and load it again</li>
        <li>
          write to {contactName || 'the team who sent the link'}
          {contactEmail ? (
            <>
              {' '}
              at{' '}
              <a className="govuk-link" href={`mailto:${contactEmail}`}>
                {contactEmail}
              </a>
            </>
          ) : null}{' '}
          and answer by e-mail, on paper or by telephone: such answers count the same
        </li>
      </ul>
    </noscript>
  )
}
