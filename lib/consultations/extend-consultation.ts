import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { formatDate } from '../core/format'
import { dateColumn, londonDate, type CalendarDate } from '../core/london-time'
import { enqueue } from '../jobs/enqueue'
import { findInScope } from './internal'
import { moveConsultation } from './move-consultation'
import { canExtend } from './policy'
import { ExtendConsultationInput } from './schema'
import type { ConsultationView } from './types'

/**
 * Moves the closing date of an open consultation to a later day, and keeps the old one with the reason.
 * @throws NotFound, NotAllowed, Conflict; InvalidInput where the date is not later
 */
export async function extendConsultation(
  ctx: Ctx,
  input: z.input<typeof ExtendConsultationInput>,
): Promise<void> {
  const { id, closesOn, reason } = ExtendConsultationInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id })
    authorise(canExtend(ctx.actor, before))
    const from = before.stage.closesOn ?? londonDate(ctx.now)
    checkDate(before, from, closesOn, londonDate(ctx.now))
    await moveConsultation(ctx, before, 'extend')
    await ctx.db.stage.update({ where: { id: before.stage.id }, data: { closesOn: dateColumn(closesOn) } })
    const { id: extensionId } = await ctx.db.extension.create({
      select: { id: true },
      data: {
        stageId: before.stage.id,
        fromClosesOn: dateColumn(from),
        toClosesOn: dateColumn(closesOn),
        reason,
        at: ctx.now,
      },
    })
    await enqueue(ctx, 'tell-of-extension', { extensionId })
    await audit(ctx, 'consultation.extend', { type: 'consultation', id }, { from, to: closesOn, reason })
  })
}

function checkDate(
  { decisionOn }: ConsultationView,
  from: CalendarDate,
  to: CalendarDate,
  today: CalendarDate,
): void {
  const wrong = (message: string) => new InvalidInput('', { closesOn: message })
  if (to <= from) throw wrong(`Enter a date after ${formatDate(from)}, when it closes now`)
  if (to < today) throw wrong('Enter today’s date or a later one')
  if (decisionOn && to > decisionOn)
    throw wrong(
      `Enter a date before the decision on ${formatDate(decisionOn)}, or answers could change nothing`,
    )
}
