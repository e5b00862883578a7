import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { Conflict, InvalidInput } from '../core/errors'
import { countOf } from '../core/format'
import { composeChangeList, type ComposedChangeList } from './compose-change-list'
import { holdRound } from './internal'
import { canPublishChanges } from './policy'
import { PublishChangeListInput } from './schema'

type Wanted = z.output<typeof PublishChangeListInput>

/**
 * Publishes what changed in the draft because of the comments, as the next edition with a fingerprint. Every comment is answered,
 * or the edition says why not; a later edition says what changed since the one before.
 * @throws NotFound, NotAllowed, InvalidInput
 * @throws Conflict where something changed since it was looked at, or nothing since the last edition
 */
export async function publishChangeList(
  ctx: Ctx,
  input: z.input<typeof PublishChangeListInput>,
): Promise<{ edition: number; fingerprint: string }> {
  const wanted = PublishChangeListInput.parse(input)
  const { stageId, whatChanged, whyUnanswered } = wanted
  return inTransaction(ctx, async (ctx) => {
    const round = await holdRound(ctx, { id: stageId })
    authorise(canPublishChanges(ctx.actor, round))
    const composed = await composeChangeList(ctx, { stageId }, whyUnanswered)
    checkEdition(wanted, composed, (await composeChangeList(ctx, { stageId })).fingerprint)
    const number = (round.editions[0]?.number ?? 0) + 1
    await ctx.db.changeListEdition.create({
      data: {
        ...{ workingDraftId: round.draft.id, number, fingerprint: composed.fingerprint, whatChanged },
        content: composed.content as unknown as Prisma.InputJsonObject,
        publishedById: isUser(ctx.actor) ? ctx.actor.userId : null,
        publishedAt: ctx.now,
        ofPersons: { create: composed.ofPersons },
      },
    })
    const detail = { edition: number, fingerprint: composed.fingerprint, unanswered: composed.unanswered }
    await audit(ctx, 'round.publish', { type: 'stage', id: stageId }, detail)
    return { edition: number, fingerprint: composed.fingerprint }
  })
}

function checkEdition(
  wanted: Wanted,
  { round, fingerprint, unanswered }: ComposedChangeList,
  looked: string,
): void {
  const { fingerprint: seen, whatChanged, whyUnanswered } = wanted
  const [last] = round.editions
  if (seen !== undefined && seen !== looked)
    throw new Conflict('Something changed since you looked at the list. Look at it again, then publish.')
  if (last?.fingerprint === fingerprint)
    throw new Conflict(
      `Nothing has changed since edition ${last.number}: there is no new edition to publish.`,
    )
  if (unanswered > 0 && whyUnanswered === '')
    throw new InvalidInput('', {
      whyUnanswered: `${countOf(unanswered, 'comment is', 'comments are')} not answered: answer them, or say why not. Everybody reads it`,
    })
  if (last && whatChanged === '')
    throw new InvalidInput('', { whatChanged: `Say what changed since edition ${last.number}` })
}
