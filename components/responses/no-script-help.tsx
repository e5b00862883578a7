/** Where the questions would stand, for browsers that run no scripts: the same questions, drawn without any. */
export function NoScriptHelp({ token }: { token: string }) {
  return (
    <noscript>
      <h2 className="govuk-heading-m">Your browser runs no JavaScript</h2>
      <p className="govuk-body">
        These questions need it, and the simple form asks the same ones without. What you saved is there as
        well.
      </p>
      <a className="govuk-button" href={`/respond/${token}/simple`}>
        Use the simple form
      </a>
    </noscript>
  )
}
