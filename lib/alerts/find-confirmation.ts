import type { z } from 'zod'
import { hashToken } from '../auth/tokens'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { dateColumn, londonDate } from '../core/london-time'
import { AlertTokenInput } from './schema'

/**
 * The alert that a letter asks to confirm. Reading it confirms nothing: programs that look into letters open every link.
 * @throws NotFound where the link was used, replaced by a newer one, or is too old
 */
export async function findConfirmation(ctx: Ctx, input: z.input<typeof AlertTokenInput>) {
  const { token } = AlertTokenInput.parse(input)
  const alert = await ctx.db.alert.findUnique({ where: { confirmHash: hashToken(token) } })
  if (!alert || alert.keepUntil < dateColumn(londonDate(ctx.now)))
    throw new NotFound('This link was used already, or is too old. Ask for the e-mails again.')
  return { id: alert.id, email: alert.email }
}
