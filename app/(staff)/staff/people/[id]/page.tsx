import type { Metadata } from 'next'
import Link from 'next/link'
import { NameForm } from '@/components/people/name-form'
import { PasswordForm } from '@/components/people/password-form'
import styles from '@/components/people/people.module.css'
import { RolesForm } from '@/components/people/roles-form'
import { UserFacts } from '@/components/people/user-facts'
import { DoneBanner } from '@/components/ui/done-banner'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { authorise } from '@/lib/auth/decision'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { readPage } from '@/lib/core/read-page'
import { getUser } from '@/lib/people/get-user'
import { canManagePeople } from '@/lib/people/policy'
import { requestContext } from '@/lib/people/request-context'
import { openAccount, saveName, savePassword, saveRoles, shutAccount, signOutEverywhere } from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

const DONE: Record<string, string> = {
  added: 'The account is there. A letter has gone to say so.',
  roles: 'The roles are saved. They count from now on, also where the person is signed in.',
  name: 'The name is saved.',
  password: 'The password is set. Everywhere else the person has been signed out.',
  disabled: 'The account is disabled, and the person is signed out everywhere.',
  enabled: 'The account is enabled again.',
}

async function userOf(params: Props['params']) {
  const { id } = await params
  const ctx = await requestContext()
  const user = await readPage(ctx, `/staff/people/${id}`, async () => {
    authorise(canManagePeople(ctx.actor))
    return getUser(ctx, { userId: id })
  })
  return { ctx, user }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await userOf(params)).user.name }
}

export default async function UserPage({ params, searchParams }: Props) {
  const { ctx, user } = await userOf(params)
  const { done = '' } = await searchParams
  const may = (action: (typeof user.allowedActions)[number]) => user.allowedActions.includes(action)
  const hidden = { userId: user.id }
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link href="/staff/people" className="govuk-back-link">
          Back to the people
        </Link>
        <DoneBanner text={DONE[done]} />
        <h1 className="govuk-heading-l">{user.name}</h1>
        <UserFacts user={user} />
        {may('set-roles') ? (
          <section className={styles.section} aria-labelledby="roles-heading">
            <h2 className="govuk-heading-m" id="roles-heading">
              Roles
            </h2>
            <RolesForm action={saveRoles} user={user} boroughs={await listBoroughs(ctx)} />
          </section>
        ) : null}
        <section className={styles.section} aria-labelledby="account-heading">
          <h2 className="govuk-heading-m" id="account-heading">
            Account
          </h2>
          {may('rename') ? <NameForm action={saveName} user={user} isSelf={user.isSelf} /> : null}
          {user.isSelf ? (
            <p className="govuk-body">
              Your own password and devices are under{' '}
              <Link className="govuk-link" href="/account">
                your account
              </Link>
              .
            </p>
          ) : null}
          {may('set-password') && !user.isSelf ? (
            <PasswordForm action={savePassword} userId={user.id} asksCurrent={false} />
          ) : null}
          {may('end-sessions') && !user.isSelf && user.sessions > 0 ? (
            <OneButtonForm
              action={signOutEverywhere}
              hidden={hidden}
              label="Sign out everywhere"
              kind="secondary"
            />
          ) : null}
          {may('disable') ? (
            <OneButtonForm action={shutAccount} hidden={hidden} label="Disable this account" kind="warning" />
          ) : null}
          {may('enable') ? (
            <OneButtonForm action={openAccount} hidden={hidden} label="Enable this account" />
          ) : null}
        </section>
        <p className="govuk-body">
          <Link className="govuk-link" href={`/staff/audit?subject=${user.id}`}>
            What was done to this account
          </Link>
        </p>
      </div>
    </div>
  )
}
