import { createHash } from 'node:crypto'
import { inTransaction, type Ctx } from '../core/ctx'
import { sendMail } from '../mail/send-mail'

const LETTERS = 5
const WINDOW_MS = 15 * 60_000

/**
 * Writes a sign-in link to an address. Anybody may ask for one; who the person is, and what they may see, comes
 * after. Five letters in a quarter of an hour are enough for anybody: further asking changes nothing.
 */
export async function sendSignInLink(
  ctx: Ctx,
  input: { email: string; url: string; minutes: number },
): Promise<void> {
  const { email, url, minutes } = input
  await inTransaction(ctx, async (ctx) => {
    const since = new Date(ctx.now.getTime() - WINDOW_MS)
    const recent = await ctx.db.mail.count({
      where: { kind: 'sign-in-link', toAddress: email, createdAt: { gt: since } },
    })
    if (recent >= LETTERS) return
    await sendMail(ctx, {
      kind: 'sign-in-link',
      dedupeKey: `sign-in-link:${createHash('sha256').update(url).digest('base64url')}`,
      toAddress: email,
      subject: 'Your link to sign in to Soundings',
      text: [
        'Follow this link to sign in to Soundings:',
        url,
        `It works once, within ${minutes} minutes.`,
        'If you did not ask for it, you need do nothing: nobody can sign in without it.',
      ].join('\n\n'),
    })
  })
}
