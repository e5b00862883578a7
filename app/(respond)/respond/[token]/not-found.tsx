export default function UnknownLinkPage() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <title>This link does not work - Soundings</title>
        <h1 className="govuk-heading-l">This link does not work</h1>
        <p className="govuk-body-l">We do not know the address you followed.</p>
        <p className="govuk-body">Long links are sometimes cut off where a line ends. Please:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>open the link in the e-mail itself, rather than typing it</li>
          <li>or copy all of it, to its last letter, into the address line</li>
          <li>or ask whoever passed the link on to send it again</li>
        </ul>
        <p className="govuk-body">
          If it still does not work, answer the e-mail that the link came in. The team who sent it can send
          your group a new one.
        </p>
      </div>
    </div>
  )
}
