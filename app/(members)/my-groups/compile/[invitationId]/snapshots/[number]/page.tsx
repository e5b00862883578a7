import Link from 'next/link'
import { SnapshotRecord } from '@/components/compiles/snapshot-record'
import { getCompileSnapshot } from '@/lib/compiles/get-compile-snapshot'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata = { title: 'What the response was made from' }

type Props = { params: Promise<{ invitationId: string; number: string }> }

export default async function SnapshotPage({ params }: Props) {
  const { invitationId, number } = await params
  const ctx = await requestContext()
  const desk = `/my-groups/compile/${invitationId}`
  const view = await readPage(ctx, `${desk}/snapshots/${number}`, () =>
    getCompileSnapshot(ctx, { invitationId, revisionNumber: number }),
  )
  return (
    <>
      <Link href={desk} className="govuk-back-link">
        Back to the desk
      </Link>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">
            <span className="govuk-caption-l">{view.consultation.title}</span>
            What the response of {view.borough.name} was made from
          </h1>
          <SnapshotRecord view={view} />
        </div>
      </div>
    </>
  )
}
