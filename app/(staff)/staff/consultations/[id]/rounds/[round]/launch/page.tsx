import { LaunchRoundForm } from '@/components/rounds/launch-round-form'
import { RoundHead } from '@/components/rounds/round-head'
import { WhoCanComment } from '@/components/rounds/who-can-comment'
import { SummaryList } from '@/components/ui/summary-list'
import { countOf, formatDateWithWeekday } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { listReminders } from '@/lib/invitations/list-reminders'
import { requestContext } from '@/lib/people/request-context'
import { getRound } from '@/lib/rounds/get-round'
import { previewAudience } from '@/lib/rounds/preview-audience'
import { launch } from '../../actions'

export const metadata = { title: 'Put the draft for comment' }

type Props = { params: Promise<{ id: string; round: string }> }

export default async function LaunchRoundPage({ params }: Props) {
  const { id, round: sequence } = await params
  const path = `/staff/consultations/${id}/rounds/${sequence}`
  const ctx = await requestContext()
  const { round, audience, reminders, suggested } = await readPage(ctx, `${path}/launch`, async () => {
    const round = await getRound(ctx, { consultationId: id, round: sequence })
    // Who only reads need not know when reminders go out.
    const { reminders, suggested } = round.allowedActions.includes('launch')
      ? await listReminders(ctx, { consultationId: id, stage: sequence })
      : { reminders: [], suggested: [] }
    return { round, reminders, suggested, audience: await previewAudience(ctx, round) }
  })
  const { draft, passages, closesOn } = round
  const { bodies, byType, withoutAddress, persons, personsUnreached } = audience
  return (
    <>
      <RoundHead
        round={round}
        heading="Put the draft for comment"
        back={{ href: path, label: 'Back to the draft' }}
      />
      <SummaryList
        rows={[
          { key: 'Draft', value: `${draft.title}, ${countOf(passages.length, 'passage')}` },
          { key: 'Open until the end of', value: closesOn ? formatDateWithWeekday(closesOn) : 'Not said' },
          {
            key: 'Bodies asked',
            value: `${countOf(bodies, 'body', 'bodies')}, all that took part before: ${byType
              .map(({ name, bodies }) => `${name} ${bodies}`)
              .join(', ')}`,
          },
          {
            key: 'Without an e-mail address',
            value: withoutAddress > 0 ? `${withoutAddress}: no letter reaches them yet` : null,
          },
          {
            key: 'Persons asked',
            value: `${countOf(persons, 'person', 'persons')} who took part and left an address for later steps${
              personsUnreached > 0 ? `; ${personsUnreached} left none, and cannot be asked` : ''
            }`,
          },
        ]}
      />
      <p className="govuk-body">
        From now on the words and numbers of the draft stay as they are. The consultation, its report and its
        figures stay as they are too.
      </p>
      <WhoCanComment round={round} />
      <LaunchRoundForm
        {...{ round, path, suggested }}
        planned={reminders.map(({ date }) => date)}
        action={launch}
      />
    </>
  )
}
