import { CommentsDesk } from '@/components/rounds/comments-desk'
import { RoundHead } from '@/components/rounds/round-head'
import { DoneBanner } from '@/components/ui/done-banner'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { getCommentsDesk } from '@/lib/rounds/get-comments-desk'
import { getRound } from '@/lib/rounds/get-round'
import { answer, decide } from '../../actions'

export const metadata = { title: 'Comments on a draft' }

const SAVED: Record<string, string> = { answer: 'Answered.', decision: 'The decision is saved.' }

type Props = {
  params: Promise<{ id: string; round: string }>
  searchParams: Promise<{ passage?: string; show?: string; answer?: string; saved?: string }>
}

export default async function CommentsPage({ params, searchParams }: Props) {
  const { id, round: sequence } = await params
  const { passage, show, answer: chosen = '', saved = '' } = await searchParams
  const path = `/staff/consultations/${id}/rounds/${sequence}`
  const ctx = await requestContext()
  const desk = await readPage(ctx, `${path}/comments`, async () => {
    const { stageId } = await getRound(ctx, { consultationId: id, round: sequence })
    return getCommentsDesk(ctx, { stageId, passage, show: show as 'all' | undefined })
  })
  return (
    <>
      <DoneBanner text={SAVED[saved]} />
      <RoundHead round={desk.round} heading="Comments" back={{ href: path, label: 'Back to the round' }} />
      <CommentsDesk
        desk={desk}
        path={`${path}/comments`}
        show={show ?? 'all'}
        chosen={chosen}
        answer={answer}
        decide={decide}
      />
    </>
  )
}
