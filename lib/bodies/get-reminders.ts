import type { Ctx } from '../core/ctx'
import type { RemindersView } from './types'
import { findReminded } from './find-reminded'

/**
 * Whether the contact of a letter's link is sent reminders.
 * @throws NotFound where the link is not one of ours, or the contact is gone
 */
export async function getReminders(ctx: Ctx, token: string): Promise<RemindersView> {
  const { body, name, noRemindersSince } = await findReminded(ctx, token)
  return { bodyName: body.name, contactName: name, wantsReminders: noRemindersSince === null }
}
