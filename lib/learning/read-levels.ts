import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { wilson } from '../methods/numbers/wilson'
import { isCurrent } from './internal'
import { FEWEST_CHECKED, LEVELS } from './schema'
import type { LearnerRunView } from './types'

/**
 * What the check of proposals drawn at random says, level by level: those at least as likely are a random sample of all
 * that are. Private to the room.
 */
export async function readLevels(
  ctx: Ctx,
  run: { id: string; questionName: string },
): Promise<Pick<LearnerRunView, 'outOfDate' | 'drawn' | 'judged' | 'levels'>> {
  const current = isCurrent(run.questionName)
  const rows = await ctx.db.$queryRaw<{ probability: number; isOpen: boolean; isStale: boolean }[]>(
    Prisma.sql`SELECT p.probability::float8 AS probability, (${current}) AS "isOpen",
        p.state = 'proposed' AND NOT (${current}) AS "isStale"
      FROM coding_proposal p JOIN response r ON r.id = p.response_id
      WHERE p.run_id = ${run.id}::uuid AND p.state = 'proposed'`,
  )
  const audits = await ctx.db.proposalAudit.findMany({
    where: { runId: run.id },
    select: { isRight: true, proposal: { select: { probability: true } } },
  })
  const judged = audits.filter(({ isRight }) => isRight !== null)
  const isComplete = audits.length > 0 && judged.length === audits.length
  return {
    outOfDate: rows.filter(({ isStale }) => isStale).length,
    ...{ drawn: audits.length, judged: judged.length },
    levels: LEVELS.map((from) => {
      const own = judged.filter(({ proposal }) => proposal.probability >= from)
      const right = own.filter(({ isRight }) => isRight).length
      return {
        ...{ from, right, checked: own.length, precision: wilson(right, own.length) },
        open: rows.filter(({ isOpen, probability }) => isOpen && probability >= from).length,
        mayAccept: isComplete && own.length >= FEWEST_CHECKED,
      }
    }),
  }
}
