type Props = { csrfToken: string; callbackUrl: string; singleSignOn: string | null }

/** Plain forms that post to next-auth: no JavaScript is needed to sign in. */
export function SignInForms({ csrfToken, callbackUrl, singleSignOn }: Props) {
  const hidden = (
    <>
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
    </>
  )
  return (
    <>
      {singleSignOn ? (
        <form method="post" action="/api/auth/signin/oidc">
          {hidden}
          <button className="govuk-button">Sign in with {singleSignOn}</button>
        </form>
      ) : null}
      <h2 className="govuk-heading-m">With a password</h2>
      <form method="post" action="/api/auth/callback/credentials">
        {hidden}
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="email">
            E-mail address
          </label>
          <input
            className="govuk-input"
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            spellCheck={false}
            required
          />
        </div>
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="password">
            Password
          </label>
          <input
            className="govuk-input"
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        </div>
        <button className="govuk-button">Sign in</button>
      </form>
      <h2 className="govuk-heading-m">By a link in an e-mail</h2>
      <form method="post" action="/api/auth/signin/email">
        {hidden}
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="link-email">
            E-mail address to send the link to
          </label>
          <input
            className="govuk-input"
            id="link-email"
            name="email"
            type="email"
            autoComplete="email"
            spellCheck={false}
            required
          />
        </div>
        <button className="govuk-button govuk-button--secondary">Send me a link</button>
      </form>
    </>
  )
}
