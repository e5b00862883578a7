/** On the page of a submitted answer: that there are questions about oneself, and that they may be left. Plain. */
export function EqualityOffer({ token }: { token: string }) {
  return (
    <section aria-labelledby="about-you" className="no-print">
      <h2 className="govuk-heading-m" id="about-you">
        Some questions about you
      </h2>
      <p className="govuk-body">
        They help us to see whom we have heard from and whom we have missed. They take two minutes, you may
        skip any or all of them, and they are kept apart from what you have just submitted.
      </p>
      <p className="govuk-body">
        <a className="govuk-button govuk-button--secondary" href={`/respond/${token}/equality`}>
          Questions about you (optional)
        </a>
      </p>
    </section>
  )
}
