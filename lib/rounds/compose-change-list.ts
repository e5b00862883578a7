import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { fingerprint } from '../core/fingerprint'
import { londonDate } from '../core/london-time'
import { shownPeople } from '../methods/disclosure/few-people'
import { countViews } from './count-views'
import { getRound } from './get-round'
import { canReadRounds } from './policy'
import { readComments, type ReadComment, type ReadResponses } from './read-comments'
import { RoundIdInput } from './schema'
import type { ChangedPassage, ChangeListContent, ManagedRound, PassageView, PublishedComment } from './types'
import { wordChanges } from './word-changes'

export type ComposedChangeList = {
  round: ManagedRound
  content: ChangeListContent
  /** Whose the comments of persons in it are, by their place. */
  ofPersons: { key: string; position: number; responseId: string }[]
  fingerprint: string
  unanswered: number
  /** Comments that nobody has redacted yet, or that were corrected since: they are left out. */
  notRedacted: number
}

/**
 * The list of changes as it would be published now: each passage before and after, the comments on it as they may be read,
 * and what was answered.
 * @throws NotFound, NotAllowed
 */
export async function composeChangeList(
  ctx: Ctx,
  input: z.input<typeof RoundIdInput>,
  whyUnanswered = '',
): Promise<ComposedChangeList> {
  const { stageId } = RoundIdInput.parse(input)
  authorise(canReadRounds(ctx.actor))
  const round = await getRound(ctx, { stageId })
  const said = await readComments(ctx, round)
  const asked = await ctx.db.denominator.aggregate({
    where: { stageId },
    _sum: { invited: true, added: true },
  })
  const unanswered = said.comments.filter(({ answer }) => !answer || answer.isStale).length
  const { draft, consultation, launchedAt, closedAt } = round
  const content: ChangeListContent = {
    ...{ title: draft.title, introduction: draft.introduction },
    ...{ consultation: consultation.title, round: round.name },
    opened: londonDate(launchedAt ?? ctx.now),
    // Closed at the end of a day is closed at the first instant of the next.
    closed: londonDate(closedAt ? new Date(closedAt.getTime() - 1) : ctx.now),
    asked: { bodies: (asked._sum.invited ?? 0) + (asked._sum.added ?? 0) },
    answered: { bodies: said.bodies, persons: said.persons === 0 ? 0 : shownPeople(said.persons) },
    whyUnanswered: unanswered > 0 ? whyUnanswered : '',
    passages: round.passages.map((passage) => changedPassage(passage, said)),
    whole: publishedOn('whole', said),
  }
  const notRedacted = said.comments.filter((one) => !one.isPrivate && one.publicText === null).length
  const keys = ['whole', ...round.passages.flatMap(({ number }) => (number === 0 ? [] : [String(number)]))]
  const ofPersons = keys.flatMap((key) => personsOn(key, said))
  return { round, content, ofPersons, fingerprint: fingerprint(content), unanswered, notRedacted }
}

function changedPassage(passage: PassageView, said: ReadResponses): ChangedPassage {
  const { number, afterNumber, heading, outcome, text, newText, why } = passage
  const key = String(number)
  const after = outcome === 'dropped' ? '' : newText || text
  return {
    ...{ number, afterNumber, heading, outcome, before: text, after, why },
    changes: wordChanges(text, after),
    views:
      number === 0
        ? null
        : countViews(
            said.views.filter((view) => view.key === key),
            said.persons > 0,
          ),
    ...(number === 0 ? { comments: [], notQuoted: '' } : publishedOn(key, said)),
  }
}

const NOT_QUOTED = 'People who do not want to be quoted commented too. Their comments were read and answered.'

function publishedOn(key: string, { comments }: ReadResponses) {
  const on = comments.filter((comment) => comment.key === key)
  return {
    comments: on.filter(({ isPrivate }) => !isPrivate).map(published),
    notQuoted: on.some(({ isPrivate }) => isPrivate) ? NOT_QUOTED : '',
  }
}

/** In the same order as they are published. */
const personsOn = (key: string, { comments }: ReadResponses) =>
  comments
    .filter((comment) => comment.key === key && !comment.isPrivate)
    .flatMap(({ isPerson, responseId }, position) => (isPerson ? [{ key, position, responseId }] : []))

function published({ who, kind, borough, basis, view, publicText, answer }: ReadComment): PublishedComment {
  return {
    ...{ who, kind, borough: borough ?? '', basis, view, text: publicText },
    leftOut: publicText === null ? 'Its words are not published yet.' : '',
    ...{ verdict: answer?.verdict ?? null, why: answer?.why ?? '' },
  }
}
