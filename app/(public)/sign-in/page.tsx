import { headers } from 'next/headers'
import { ProblemSummary } from '@/components/ui/problem-summary'
import { SignInForms } from '@/components/people/sign-in-forms'
import { env } from '@/lib/core/env'

export const metadata = { title: 'Sign in' }

/** next-auth's own codes, as people would say them. */
const PROBLEMS: Record<string, string> = {
  CredentialsSignin:
    'The e-mail address or the password is not right. After ten wrong tries you have to wait a quarter of an hour.',
  Verification: 'That link has been used or is too old. Ask for a new one below.',
  AccessDenied: 'This account cannot sign in. Ask an administrator of Soundings in your organisation.',
  NotKnown:
    'Soundings does not know the e-mail address of your work account. Ask an administrator of Soundings in your organisation to add you.',
  EmailNotVerified:
    'Your work account does not vouch for your e-mail address. Ask whoever looks after it, or sign in another way below.',
}

type Props = { searchParams: Promise<{ error?: string; callbackUrl?: string }> }

export default async function SignInPage({ searchParams }: Props) {
  const { error, callbackUrl } = await searchParams
  const { OIDC_ISSUER, OIDC_NAME } = env()
  const problem = error && (PROBLEMS[error] ?? 'Signing in did not work. Please try again.')
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {problem ? <ProblemSummary problems={[{ href: '#email', text: problem }]} /> : null}
        <h1 className="govuk-heading-l">Sign in</h1>
        <p className="govuk-body">
          To answer a consultation you need no account: follow the link in the e-mail your group was sent.
        </p>
        <SignInForms
          csrfToken={(await headers()).get('x-csrf-token') ?? ''}
          callbackUrl={isOwnPath(callbackUrl) ? callbackUrl : '/account/start'}
          singleSignOn={OIDC_ISSUER ? OIDC_NAME : null}
        />
      </div>
    </div>
  )
}

/** Only pages of this site: a sign-in page must not send people elsewhere. */
function isOwnPath(path: string | undefined): path is string {
  return path !== undefined && /^\/(?![/\\])/.test(path)
}
