import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { countViews } from './count-views'
import { getRound } from './get-round'
import { canReadRounds } from './policy'
import { readComments, type ReadComment } from './read-comments'
import { CommentsDeskInput } from './schema'
import { similarComments } from './similar-comments'
import type { CommentsDesk, CommentView, DeskPassage, ManagedRound, PassageView } from './types'

/**
 * The comments of a round passage by passage: those on one, side by side, with who stands behind each and what was answered;
 * and how far all of them are.
 * @throws NotFound, NotAllowed
 */
export async function getCommentsDesk(
  ctx: Ctx,
  input: z.input<typeof CommentsDeskInput>,
): Promise<CommentsDesk> {
  const { stageId, passage: wanted, show } = CommentsDeskInput.parse(input)
  authorise(canReadRounds(ctx.actor))
  const round = await getRound(ctx, { stageId })
  const { comments, views, bodies, persons } = await readComments(ctx, round)
  const passages = passagesOf(round, comments)
  const here =
    passages.find(({ key }) => key === wanted) ??
    passages.find(({ unanswered }) => unanswered > 0) ??
    passages.find(({ comments }) => comments > 0) ??
    passages[0]!
  const shown = comments
    .filter(({ key }) => key === here.key)
    .filter(({ answer }) => show === 'all' || (show === 'answered') === isAnswered(answer))
  return {
    ...{ round, passages, responses: { bodies, persons } },
    here: {
      key: here.key,
      passage: round.passages.find(({ number }) => String(number) === here.key) ?? null,
      views:
        here.key === 'whole'
          ? null
          : countViews(
              views.filter(({ key }) => key === here.key),
              persons > 0,
            ),
      comments: shown.map(viewed),
      alike: similarComments(shown.map(({ text }) => text)),
    },
    total: comments.length,
    unanswered: comments.filter(({ answer }) => !isAnswered(answer)).length,
  }
}

/** What was corrected since it was answered asks for another look. */
const isAnswered = (answer: CommentView['answer']) => answer !== null && !answer.isStale

function passagesOf(round: ManagedRound, comments: ReadComment[]): DeskPassage[] {
  const row = (key: string, label: string, outcome: PassageView['outcome'] | null): DeskPassage => {
    const on = comments.filter((comment) => comment.key === key)
    const unanswered = on.filter(({ answer }) => !isAnswered(answer)).length
    return { key, label, outcome, comments: on.length, unanswered }
  }
  return [
    ...round.passages
      .filter(({ number }) => number > 0)
      .map(({ number, heading, text, outcome }) =>
        row(String(number), heading || text.slice(0, 60), outcome),
      ),
    row('whole', 'The draft as a whole', null),
  ]
}

/** The desk is told nothing that only publication needs. */
function viewed({ key: _key, publicText: _publicText, ...view }: ReadComment): CommentView {
  return view
}
