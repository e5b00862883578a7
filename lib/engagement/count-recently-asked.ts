import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { canReadContacts } from './policy'
import { CountRecentlyAskedInput } from './schema'

/**
 * How many of these bodies were asked something else in the last days, by whomever the ledger knows of. A reminder is
 * no new question and does not count.
 * @throws NotAllowed
 */
export async function countRecentlyAsked(
  ctx: Ctx,
  input: z.input<typeof CountRecentlyAskedInput>,
): Promise<number> {
  const { bodyIds, days, exceptSubjectIds } = CountRecentlyAskedInput.parse(input)
  authorise(canReadContacts(ctx.actor))
  const since = new Date(ctx.now.getTime() - days * 86_400_000)
  const [row] = await ctx.db.$queryRaw<{ asked: number }[]>`
    SELECT count(DISTINCT body_id)::int AS asked FROM engagement_contact
    WHERE body_id = ANY(${bodyIds}::uuid[]) AND at >= ${since} AND at <= ${ctx.now}
      AND kind <> 'reminder' AND subject_id <> ALL(${exceptSubjectIds}::text[])`
  return row?.asked ?? 0
}
