import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { OPEN_STAGE } from '../consultations/stage-standing'
import { inTransaction, type Ctx } from '../core/ctx'
import { dateColumn, londonDate } from '../core/london-time'
import { getBoroughProgress } from './get-borough-progress'
import { letterAbout } from './internal'
import { canIssueInvitations } from './policy'
import { remindedOf } from './reminded-sql'
import { reminderLetter } from './reminder-mails'
import { ADDRESSEE, writeLetters, type Addressee } from './write-letters'

const BATCH = 50

type Due = { id: string; stageId: string; consultationId: string; sequence: number }

/**
 * Writes the reminders whose day has come: to bodies that were asked, have neither answered nor declined, and whose contact
 * wants reminders. In batches, links and letters in one transaction; killed anywhere and run again, it writes nobody twice.
 */
export async function sendDueReminders(ctx: Ctx): Promise<void> {
  authorise(canIssueInvitations(ctx.actor))
  for (const due of await dueReminders(ctx)) {
    const progress = await getBoroughProgress(ctx, due.consultationId, due.sequence)
    for (;;) {
      const written = await inTransaction(ctx, (ctx) => remindBatch(ctx, due, progress))
      if (written < BATCH) break
    }
  }
}

async function dueReminders(ctx: Ctx): Promise<Due[]> {
  const today = dateColumn(londonDate(ctx.now))
  const rows = await ctx.db.reminder.findMany({
    where: {
      ...{ sentAt: null, onDate: { lte: today } },
      stage: { AND: [{ closesOn: { gte: today } }, OPEN_STAGE] },
    },
    orderBy: { onDate: 'asc' },
    select: { id: true, stageId: true, stage: { select: { consultationId: true, sequence: true } } },
  })
  return rows.map(({ id, stageId, stage }) => ({ id, stageId, ...stage }))
}

async function remindBatch(
  ctx: Ctx,
  { id, stageId }: Due,
  progress: Awaited<ReturnType<typeof getBoroughProgress>>,
): Promise<number> {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reminders'), hashtext(${id}))`
  const to = await silentOnes(ctx, stageId, id)
  const about = await letterAbout(ctx, stageId)
  await writeLetters(ctx, to, {
    kind: 'reminder',
    keyOf: ({ invitationId }) => keyOf(id, invitationId),
    words: (to, way) => reminderLetter(about, { ...to, ...way }, progress(to)),
  })
  if (to.length > 0) await audit(ctx, 'reminder.send', { type: 'stage', id: stageId }, { letters: to.length })
  await ctx.db.reminder.updateMany({
    where: { id, sentAt: null },
    data: { letters: { increment: to.length }, ...(to.length < BATCH ? { sentAt: ctx.now } : {}) },
  })
  return to.length
}

const keyOf = (reminderId: string, invitationId: string) => `reminder:${reminderId}:${invitationId}`

async function silentOnes(ctx: Ctx, stageId: string, reminderId: string): Promise<Addressee[]> {
  return ctx.db.$queryRaw<Addressee[]>`
    SELECT ${ADDRESSEE} ${remindedOf(ctx, stageId)}
      AND NOT EXISTS (SELECT 1 FROM mail m WHERE m.dedupe_key = 'reminder:' || ${reminderId} || ':' || i.id::text)
    ORDER BY i.id LIMIT ${BATCH}`
}
