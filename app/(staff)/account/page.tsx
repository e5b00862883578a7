import Link from 'next/link'
import { ApiTokenForm } from '@/components/people/api-token-form'
import { ApiTokenList } from '@/components/people/api-token-list'
import { NameForm } from '@/components/people/name-form'
import { PasswordForm } from '@/components/people/password-form'
import styles from '@/components/people/people.module.css'
import { SessionList } from '@/components/people/session-list'
import { UserFacts } from '@/components/people/user-facts'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { isStaff, isUser } from '@/lib/auth/roles'
import { NotAllowed } from '@/lib/core/errors'
import { readPage } from '@/lib/core/read-page'
import { getUser } from '@/lib/people/get-user'
import { listApiTokens } from '@/lib/people/list-api-tokens'
import { listSessions } from '@/lib/people/list-sessions'
import { requestContext } from '@/lib/people/request-context'
import { endOneSession, endOtherSessions, makeKey, revokeKey, saveOwnName, saveOwnPassword } from './actions'

export const metadata = { title: 'Your account' }

export default async function AccountPage() {
  const ctx = await requestContext()
  const { user, sessions, tokens } = await readPage(ctx, '/account', async () => {
    if (!isUser(ctx.actor)) throw new NotAllowed('Sign in to see your account.')
    return {
      user: await getUser(ctx, { userId: ctx.actor.userId }),
      sessions: await listSessions(ctx),
      tokens: isStaff(ctx.actor) ? await listApiTokens(ctx) : null,
    }
  })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Your account</h1>
        <UserFacts user={user} />
        <section className={styles.section} aria-labelledby="devices">
          <h2 className="govuk-heading-m" id="devices">
            Where you are signed in
          </h2>
          <SessionList sessions={sessions} endOne={endOneSession} />
          {sessions.length > 1 ? (
            <OneButtonForm
              action={endOtherSessions}
              hidden={{ userId: user.id }}
              label="Sign out everywhere else"
              kind="secondary"
            />
          ) : null}
        </section>
        <section className={styles.section} aria-labelledby="name-heading">
          <h2 className="govuk-heading-m" id="name-heading">
            Your name
          </h2>
          <NameForm action={saveOwnName} user={user} isSelf />
        </section>
        <section className={styles.section} aria-labelledby="password-heading">
          <h2 className="govuk-heading-m" id="password-heading">
            {user.hasPassword ? 'Change your password' : 'Choose a password'}
          </h2>
          {user.hasPassword ? null : (
            <p className="govuk-body">
              You need none: a link in an e-mail signs you in. With one you need not wait for the e-mail.
            </p>
          )}
          <PasswordForm action={saveOwnPassword} userId={user.id} asksCurrent={user.hasPassword} />
        </section>
        {tokens ? (
          <section className={styles.section} aria-labelledby="keys-heading">
            <h2 className="govuk-heading-m" id="keys-heading">
              Keys for the API
            </h2>
            <p className="govuk-body">
              With a key of yours a tool reads what you may read, in your name: keep it like a password.{' '}
              <Link className="govuk-link" href="/developers">
                How to use it
              </Link>
              .
            </p>
            <ApiTokenList tokens={tokens} revoke={revokeKey} />
            <ApiTokenForm action={makeKey} />
          </section>
        ) : null}
      </div>
    </div>
  )
}
