import { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { addDays, calendarDate, londonDate, type CalendarDate } from '../core/london-time'
import { canSeeInvitations, canSetReminders } from './policy'
import { ConsultationInput } from './schema'
import type { RemindersView } from './reminder-types'

/** Days before the closing date on which a reminder helps most: a fortnight, to fit in a meeting; and the last days. */
const SUGGESTED = [14, 3]

/**
 * The days of a consultation's reminders, sent and to come, and, where none is set, those we suggest.
 * @throws NotFound, NotAllowed
 */
export async function listReminders(
  ctx: Ctx,
  input: z.input<typeof ConsultationInput>,
): Promise<RemindersView> {
  const { consultationId, stage: sequence } = ConsultationInput.parse(input)
  const { id, title, status, stage } = await getConsultation(ctx, { id: consultationId, stage: sequence })
  authorise(canSeeInvitations(ctx.actor))
  const rows = await ctx.db.reminder.findMany({ where: { stageId: stage.id }, orderBy: { onDate: 'asc' } })
  const reminders = rows.map(({ onDate, sentAt, letters }) => ({
    ...{ date: calendarDate(onDate), sentAt, letters },
  }))
  return {
    consultation: { id, title, status, opensOn: stage.opensOn, closesOn: stage.closesOn },
    reminders,
    suggested: suggestions(stage, londonDate(ctx.now)),
    maySet: canSetReminders(ctx.actor, { status }).ok,
  }
}

type Dates = { opensOn: CalendarDate | null; closesOn: CalendarDate | null }

function suggestions({ opensOn, closesOn }: Dates, today: CalendarDate): CalendarDate[] {
  if (!closesOn) return []
  const first = opensOn && opensOn > today ? opensOn : today
  return SUGGESTED.map((days) => addDays(closesOn, -days)).filter((date) => date > first)
}
