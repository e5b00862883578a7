import type { Metadata } from 'next'
import Link from 'next/link'
import { MyCompiles, MyUses } from '@/components/compiles/compile-list'
import { BoroughProgress } from '@/components/invitations/borough-progress'
import { MyGroup } from '@/components/invitations/my-group'
import { listCompiles } from '@/lib/compiles/list-compiles'
import { listMyUses } from '@/lib/compiles/list-my-uses'
import { readPage } from '@/lib/core/read-page'
import { listMyGroups } from '@/lib/invitations/list-my-groups'
import { listOwnMeasures } from '@/lib/measures/list-own-measures'
import { requestContext } from '@/lib/people/request-context'
import { answer, nudge } from './actions'

export const metadata: Metadata = { title: 'My groups' }

export default async function MyGroupsPage() {
  const ctx = await requestContext()
  const { groups, boroughs } = await readPage(ctx, '/my-groups', () => listMyGroups(ctx))
  const [compiles, uses] = [await listCompiles(ctx), await listMyUses(ctx)]
  const measures = await listOwnMeasures(ctx, {})
  return (
    <>
      <h1 className="govuk-heading-xl">My groups</h1>
      {groups.length === 0 ? (
        <p className="govuk-body">
          You do not act for a group yet. Groups appear here once somebody has entered you as a contact with
          the e-mail address you signed in with, and you have signed in by a link sent to it.
        </p>
      ) : null}
      {groups.map((group) => (
        <MyGroup key={group.bodyId} group={group} action={answer} />
      ))}
      <MyCompiles items={compiles} />
      <MyUses uses={uses} />
      {measures.groups.length > 0 ? (
        <section aria-labelledby="measures">
          <h2 className="govuk-heading-l" id="measures">
            How your group is doing
          </h2>
          <p className="govuk-body">
            <Link className="govuk-link" href="/my-groups/measures">
              See what is known of your group, and enter what shows it
            </Link>
          </p>
        </section>
      ) : null}
      {boroughs.length > 0 ? (
        <section aria-labelledby="borough">
          <h2 className="govuk-heading-l" id="borough">
            Across your borough
          </h2>
          {boroughs.map((progress) => (
            <BoroughProgress
              key={[progress.consultationId, progress.round, progress.boroughCode].join(' ')}
              progress={progress}
              nudge={nudge}
            />
          ))}
        </section>
      ) : null}
    </>
  )
}
