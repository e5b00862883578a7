import { hashToken, newToken } from '../auth/tokens'
import { reminderToken } from '../bodies/reminder-token'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { appUrl } from '../core/env'
import { sendMails } from '../mail/send-mail'
import { respondUrl } from './internal'

/** Somebody of a body who is written to again. */
export type Addressee = {
  invitationId: string
  bodyName: string
  bodyTypeCode: string
  boroughCode: string | null
  contactId: string
  contactName: string
  email: string
  hasStarted: boolean
  hasResponded: boolean
  /** What they answer in, where they have chosen. */
  locale: string | null
}

/** SQL: the columns of an `Addressee`, of invitation `i`, body `b` and recipient `c`. */
export const ADDRESSEE = Prisma.sql`i.id AS "invitationId", b.name AS "bodyName", i.body_type_code AS "bodyTypeCode",
  i.borough_code AS "boroughCode", c.id AS "contactId", c.name AS "contactName", c.email,
  i.started_at IS NOT NULL AS "hasStarted", i.responded_at IS NOT NULL AS "hasResponded",
  COALESCE((SELECT d.locale FROM draft d WHERE d.invitation_id = i.id), (SELECT l.locale FROM invitation_link l
    WHERE l.invitation_id = i.id AND l.locale IS NOT NULL ORDER BY l.created_at DESC LIMIT 1)) AS locale`

type Way = { url: string; unsubscribeUrl: string }
type Letters = {
  kind: string
  /** One letter a key, ever. */
  keyOf: (to: Addressee) => string
  words: (to: Addressee, way: Way) => { subject: string; text: string }
}

/** Writes to each, with a link of their own; links and letters in the transaction of `ctx`. */
export async function writeLetters(
  ctx: Ctx,
  to: Addressee[],
  { kind, keyOf, words }: Letters,
): Promise<void> {
  const letters = to.map((addressee) => ({ ...addressee, token: newToken() }))
  await ctx.db.invitationLink.createMany({
    data: letters.map(({ invitationId, contactId, contactName, token, locale }) => ({
      ...{ invitationId, contactId, label: `Letter to ${contactName}` },
      ...{ tokenHash: hashToken(token), createdAt: ctx.now, locale },
    })),
  })
  await sendMails(
    ctx,
    letters.map((letter) => {
      const way = { url: respondUrl(letter.token), unsubscribeUrl: unsubscribeUrl(letter.contactId) }
      return {
        ...{ kind, dedupeKey: keyOf(letter), toAddress: letter.email, toName: letter.contactName },
        ...words(letter, way),
        ...{ about: { type: 'invitation', id: letter.invitationId }, unsubscribeUrl: way.unsubscribeUrl },
      }
    }),
  )
}

/** Where a contact stops reminders. */
export function unsubscribeUrl(contactId: string): string {
  return `${appUrl()}/reminders/${reminderToken(contactId)}`
}
