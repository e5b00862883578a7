import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { Conflict, InvalidInput } from '../core/errors'
import { listOf } from '../core/format'
import { unanswered } from './checklist'
import { getChecklist } from './get-checklist'
import { editionsOf, ensureReport } from './internal'
import { canProposeReport } from './policy'
import { ProposeReportInput } from './schema'
import { nextEditionOf } from './next-edition-of'

/**
 * Puts the report, as it stands, to somebody else for approval, with the checklist as it was answered.
 * @throws NotFound, NotAllowed
 * @throws InvalidInput where the checklist is not answered, a later edition does not say what changed, figures would give
 *   fewer than ten people away, or a commitment that would be made lacks something
 * @throws Conflict where it changed since the person looked, nothing changed since the last edition, or it waits already
 */
export async function proposeReport(
  ctx: Ctx,
  input: z.input<typeof ProposeReportInput>,
): Promise<{ id: string }> {
  const { consultationId, fingerprint: seen, ...words } = ProposeReportInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.$queryRaw`SELECT 1 AS held FROM consultation WHERE id = ${consultationId}::uuid FOR UPDATE`
    const { items, composed } = await getChecklist(ctx, { consultationId })
    authorise(canProposeReport(ctx.actor, composed.report.consultation))
    const reportId = await ensureReport(ctx, composed.report)
    if ((await ctx.db.reportProposal.count({ where: { reportId, state: 'proposed' } })) > 0)
      throw new Conflict('The report waits for approval already.')
    const open = unanswered(items)
    if (open.length > 0)
      throw new InvalidInput(`Answer the checklist first: ${listOf(open.map(({ title }) => `“${title}”`))}.`)
    const next = await nextEditionOf(ctx, consultationId, words)
    if (seen !== undefined && seen !== composed.fingerprint)
      throw new Conflict(
        'Something in the report changed since you looked at it. Look again, then propose it.',
      )
    const [last] = await editionsOf(ctx, { consultationId })
    if (last && words.whatChanged === '')
      throw new InvalidInput('', { whatChanged: `Say what changed since edition ${last.number}` })
    const { id } = await ctx.db.reportProposal.create({
      data: {
        ...{ reportId, ...words, fingerprint: next.fingerprint, proposedAt: ctx.now },
        checklist: JSON.parse(JSON.stringify(items)) as Prisma.InputJsonArray,
        proposedById: isUser(ctx.actor) ? ctx.actor.userId : null,
      },
      select: { id: true },
    })
    const detail = { proposalId: id, fingerprint: next.fingerprint, makesCommitments: words.makesCommitments }
    await audit(ctx, 'report.propose', { type: 'consultation', id: consultationId }, detail)
    return { id }
  })
}
