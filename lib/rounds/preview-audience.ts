import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { londonDate } from '../core/london-time'
import { BODIES_BEFORE, personsBefore } from './audience-sql'
import { findRound } from './internal'
import { canReadRounds } from './policy'
import { RoundIdInput } from './schema'
import type { RoundAudience } from './types'

/**
 * Whom a round would ask today: everybody who took part before and can be asked. Persons are only counted.
 * @throws NotFound, NotAllowed
 */
export async function previewAudience(ctx: Ctx, input: z.input<typeof RoundIdInput>): Promise<RoundAudience> {
  const { stageId } = RoundIdInput.parse(input)
  authorise(canReadRounds(ctx.actor))
  await findRound(ctx, { id: stageId })
  const today = londonDate(ctx.now)
  const byType = await ctx.db.$queryRaw<{ code: string; name: string; bodies: number; unreached: number }[]>`
    SELECT t.code, t.name_plural AS name, count(*)::int AS bodies, count(*) FILTER (WHERE NOT EXISTS (
      SELECT 1 FROM contact k WHERE k.body_id = b.id AND k.email <> '' AND k.keep_until >= ${today}::date))::int AS unreached
    ${BODIES_BEFORE} JOIN body_type t ON t.code = b.body_type_code
    WHERE s.id = ${stageId}::uuid GROUP BY t.code, t.name_plural, t.sort ORDER BY t.sort, t.code`
  const [persons] = await ctx.db.$queryRaw<{ asked: number; all: number }[]>`
    SELECT (SELECT count(*) FROM (${personsBefore(stageId, today)}) p)::int AS asked,
      (SELECT count(*) FROM response r JOIN stage e ON e.id = r.stage_id JOIN stage s ON s.id = ${stageId}::uuid
        WHERE r.body_id IS NULL AND e.consultation_id = s.consultation_id AND e.sequence < s.sequence)::int AS all`
  const { asked, all } = persons ?? { asked: 0, all: 0 }
  return {
    bodies: byType.reduce((sum, { bodies }) => sum + bodies, 0),
    byType: byType.map(({ code, name, bodies }) => ({ code, name, bodies })),
    withoutAddress: byType.reduce((sum, { unreached }) => sum + unreached, 0),
    persons: asked,
    personsUnreached: Math.max(0, all - asked),
  }
}
