import Link from 'next/link'
import { ChangeList } from '@/components/rounds/change-list'
import { PublishChangesForm } from '@/components/rounds/publish-changes-form'
import { RoundHead } from '@/components/rounds/round-head'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { composeChangeList } from '@/lib/rounds/compose-change-list'
import { getRound } from '@/lib/rounds/get-round'
import { publish } from '../../actions'

export const metadata = { title: 'List of changes' }

type Props = { params: Promise<{ id: string; round: string }> }

export default async function PublishChangesPage({ params }: Props) {
  const { id, round: sequence } = await params
  const path = `/staff/consultations/${id}/rounds/${sequence}`
  const ctx = await requestContext()
  const composed = await readPage(ctx, `${path}/publish`, async () => {
    const { stageId } = await getRound(ctx, { consultationId: id, round: sequence })
    return composeChangeList(ctx, { stageId })
  })
  const { round, content, notRedacted } = composed
  return (
    <>
      <RoundHead round={round} heading="List of changes" back={{ href: path, label: 'Back to the round' }} />
      {notRedacted > 0 ? (
        <div className="govuk-inset-text">
          {countOf(notRedacted, 'comment has', 'comments have')} not been looked at in{' '}
          <Link className="govuk-link" href={`/staff/consultations/${id}/redaction`}>
            redaction
          </Link>
          : their words are left out of the list, and the answers to them stand in it.
        </div>
      ) : null}
      {round.allowedActions.includes('publish') ? (
        <PublishChangesForm composed={composed} path={path} action={publish} />
      ) : (
        <p className="govuk-inset-text">{round.refusals.publish}</p>
      )}
      <h2 className="govuk-heading-l">As it would be published now</h2>
      <ChangeList content={content} head={3} />
    </>
  )
}
