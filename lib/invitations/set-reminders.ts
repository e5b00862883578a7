import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { formatDate } from '../core/format'
import { dateColumn, londonDate } from '../core/london-time'
import { canSetReminders } from './policy'
import { SetRemindersInput } from './schema'

/**
 * Sets the days on which those who have not answered are reminded; days already past stay as they were.
 * @throws NotFound, NotAllowed; InvalidInput for a day that is past, or not while the consultation is open
 */
export async function setReminders(ctx: Ctx, input: z.input<typeof SetRemindersInput>): Promise<void> {
  const { consultationId, stage: sequence, dates } = SetRemindersInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { stage, status } = await getConsultation(ctx, { id: consultationId, stage: sequence })
    authorise(canSetReminders(ctx.actor, { status }))
    const wanted = [...new Set(dates)].sort()
    const today = londonDate(ctx.now)
    for (const date of wanted) {
      const wrong = (message: string) => new InvalidInput('', { dates: `${formatDate(date)}: ${message}` })
      if (date <= today) throw wrong('choose a day after today')
      if (stage.opensOn && date <= stage.opensOn) throw wrong('choose a day after the opening day')
      if (stage.closesOn && date > stage.closesOn) throw wrong('choose a day before it closes')
    }
    await ctx.db.reminder.deleteMany({ where: { stageId: stage.id, sentAt: null, letters: 0 } })
    await ctx.db.reminder.createMany({
      data: wanted.map((date) => ({ stageId: stage.id, onDate: dateColumn(date) })),
      skipDuplicates: true, // a day whose letters are being written keeps its row
    })
    await audit(
      ctx,
      'reminder.set',
      { type: 'consultation', id: consultationId },
      { dates: wanted, stage: stage.sequence },
    )
  })
}
