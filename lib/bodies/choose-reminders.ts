import { z } from 'zod'
import { audit } from '../audit/audit'
import { inTransaction, type Ctx } from '../core/ctx'
import { findReminded } from './find-reminded'
import { ChooseRemindersInput } from './schema'

/**
 * Stops reminders to a contact, or has them sent again. Invitations still come, and the body is still counted as asked.
 * Chosen twice, it changes nothing more.
 * @throws NotFound as above
 */
export async function chooseReminders(ctx: Ctx, input: z.input<typeof ChooseRemindersInput>): Promise<void> {
  const { token, wanted } = ChooseRemindersInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const contact = await findReminded(ctx, token)
    const { count } = await ctx.db.contact.updateMany({
      where: { id: contact.id, noRemindersSince: wanted ? { not: null } : null },
      data: { noRemindersSince: wanted ? null : ctx.now },
    })
    if (count === 0) return
    const action = wanted ? 'contact.want-reminders' : 'contact.stop-reminders'
    await audit(ctx, action, { type: 'body', id: contact.bodyId }, { contactId: contact.id })
  })
}
