import type { z } from 'zod'
import { audit } from '../audit/audit'
import { hashToken, newToken } from '../auth/tokens'
import { inTransaction, type Ctx } from '../core/ctx'
import { sendMail } from '../mail/send-mail'
import { checkBoroughs, confirmUrl, inDays, manageUrl, UNCONFIRMED_DAYS } from './internal'
import { confirmLetter, knownLetter } from './mails'
import { AskForAlertsInput } from './schema'

const LETTERS = 5
const WINDOW_MS = 15 * 60_000
const KIND = 'alert-asked'

/**
 * Somebody asks to be told by e-mail. Nothing is told before they confirm by the letter that this writes. Nothing that it
 * answers says whether the address is known: who has confirmed already is written a letter too, and their choices stay as
 * they are. Five letters in a quarter of an hour are enough for any address: further asking changes nothing.
 * @throws InvalidInput naming the field
 */
export async function askForAlerts(ctx: Ctx, input: z.input<typeof AskForAlertsInput>): Promise<void> {
  const { email, kinds, boroughCodes } = AskForAlertsInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    await checkBoroughs(ctx, boroughCodes)
    // One at a time for an address: two who ask at once count each other's letters.
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('alerts'), hashtext(${email}))`
    if (await isEnough(ctx, email)) return
    const known = await ctx.db.alert.findUnique({ where: { email } })
    const about = (id: string) => ({ type: 'alert', id })
    if (known?.confirmedAt) {
      await sendMail(ctx, {
        ...{ kind: KIND, dedupeKey: `alert-known:${newToken()}`, toAddress: email, about: about(known.id) },
        ...{ ...knownLetter({ url: manageUrl(known.id) }), unsubscribeUrl: manageUrl(known.id) },
      })
      return
    }
    const token = newToken()
    const confirmHash = hashToken(token)
    const data = {
      kinds,
      boroughCodes,
      confirmHash,
      askedAt: ctx.now,
      keepUntil: inDays(ctx, UNCONFIRMED_DAYS),
    }
    const { id } = await ctx.db.alert.upsert({
      where: { email },
      create: { email, ...data },
      update: { ...data, version: { increment: 1 } },
    })
    await sendMail(ctx, {
      ...{ kind: KIND, dedupeKey: `alert-confirm:${confirmHash}`, toAddress: email, about: about(id) },
      ...confirmLetter({ url: confirmUrl(token), days: UNCONFIRMED_DAYS }),
    })
    await audit(ctx, 'alert.ask', about(id), { kinds, boroughCodes })
  })
}

async function isEnough(ctx: Ctx, email: string): Promise<boolean> {
  const since = new Date(ctx.now.getTime() - WINDOW_MS)
  const recent = await ctx.db.mail.count({
    where: { kind: KIND, toAddress: email, createdAt: { gt: since } },
  })
  return recent >= LETTERS
}
