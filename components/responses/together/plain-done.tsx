/** Says on the next page that what was asked for is done. Plain. */
export function PlainDone({ text }: { text: string | undefined }) {
  if (!text) return null
  return (
    <div className="govuk-notification-banner govuk-notification-banner--success" role="alert">
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title">Done</h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">{text}</p>
      </div>
    </div>
  )
}
