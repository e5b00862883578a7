import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { OPEN_STAGE } from '../consultations/stage-standing'
import { inTransaction, type Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { letterAbout, recipientOf } from './internal'
import { canIssueInvitations } from './policy'
import { extensionLetter } from './reminder-mails'
import { TellOfExtensionInput } from './schema'
import { ADDRESSEE, writeLetters, type Addressee } from './write-letters'

const BATCH = 50

/**
 * Tells everybody who was asked, whether they answered or not, that there is more time, and why; not those who said that
 * they will not answer. In batches, and like all letters once for each body however often it is run.
 */
export async function tellOfExtension(ctx: Ctx, input: z.input<typeof TellOfExtensionInput>): Promise<void> {
  const { extensionId } = TellOfExtensionInput.parse(input)
  authorise(canIssueInvitations(ctx.actor))
  const extension = await ctx.db.extension.findUnique({
    where: { id: extensionId },
  })
  if (!extension || !(await ctx.db.stage.count({ where: { AND: [{ id: extension.stageId }, OPEN_STAGE] } })))
    return
  const { stageId, reason } = extension
  for (;;) {
    const written = await inTransaction(ctx, async (ctx) => {
      await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('extension'), hashtext(${extensionId}))`
      const to = await untold(ctx, stageId, extensionId)
      const about = await letterAbout(ctx, stageId)
      await writeLetters(ctx, to, {
        kind: 'extension',
        keyOf: ({ invitationId }) => `extension:${extensionId}:${invitationId}`,
        words: (to, way) => extensionLetter(about, { ...to, ...way, reason }),
      })
      if (to.length > 0)
        await audit(ctx, 'extension.tell', { type: 'stage', id: stageId }, { letters: to.length })
      return to.length
    })
    if (written < BATCH) return
  }
}

async function untold(ctx: Ctx, stageId: string, extensionId: string): Promise<Addressee[]> {
  return ctx.db.$queryRaw<Addressee[]>`
    SELECT ${ADDRESSEE}
    FROM invitation i JOIN body b ON b.id = i.body_id AND b.closed_at IS NULL
    JOIN LATERAL (${recipientOf(ctx, Prisma.sql`b.id`)}) c ON true
    WHERE i.stage_id = ${stageId}::uuid AND i.purpose = 'body' AND i.declined_at IS NULL
      AND EXISTS (SELECT 1 FROM invitation_link l WHERE l.invitation_id = i.id AND l.revoked_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM mail m WHERE m.dedupe_key = 'extension:' || ${extensionId} || ':' || i.id::text)
    ORDER BY i.id LIMIT ${BATCH}`
}
