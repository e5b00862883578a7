import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { addDays, dateColumn, londonDate } from '../core/london-time'
import { findTold } from './internal'
import { canAnswerLetter } from './policy'
import { ChooseNewsInput } from './schema'

/** As long as a group's contact is kept. */
const KEPT_DAYS = 3 * 365

/**
 * Stops news of a consultation to the address of a letter, or has it hear of later steps. Chosen twice, it changes nothing
 * more. Of a member of the public the choice goes with the link, when the address does.
 * @throws NotFound where there is no such link, or it no longer works
 */
export async function chooseNews(ctx: Ctx, input: z.input<typeof ChooseNewsInput>): Promise<void> {
  const { token, wantsNews } = ChooseNewsInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const told = await findTold(ctx, token)
    authorise(canAnswerLetter(told, londonDate(ctx.now)))
    const { addressHash, respondentKind, telling } = told
    const { consultationId } = telling
    const keepUntil = respondentKind === 'public' ? told.keepUntil : addDays(londonDate(ctx.now), KEPT_DAYS)
    const chosen = { wantsNews, at: ctx.now, keepUntil: dateColumn(keepUntil) }
    await ctx.db.newsChoice.upsert({
      where: { consultationId_addressHash: { consultationId, addressHash } },
      create: { consultationId, addressHash, ...chosen },
      update: chosen,
    })
    // Whose address it is, is nobody's to read in the audit.
    const action = wantsNews ? 'telling.want-news' : 'telling.stop-news'
    await audit(ctx, action, { type: 'consultation', id: consultationId })
  })
}
