import { getPublishedFeedback } from '@/lib/telling/get-published-feedback'
import type { Tally } from '@/lib/telling/types'
import { publicDoor } from '../../../../public-door'
import { ReportFeedback } from '../../../../report-shapes'

type Props = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  return publicDoor(request, ReportFeedback, async (ctx) => {
    const { bodies, persons } = await getPublishedFeedback(ctx, { slug })
    return {
      bodies: bodies && { answers: bodies.answers, letters: bodies.letters, ...answersOf(bodies) },
      public: persons && { answers: persons.answers, ...answersOf(persons) },
    }
  })
}

const answersOf = ({ isClear, wouldAgain }: { isClear: Tally; wouldAgain: Tally }) => ({
  isClear: isClear.map(({ value, count }) => ({ answer: value, count })),
  wouldTakePartAgain: wouldAgain.map(({ value, count }) => ({ answer: value, count })),
})
