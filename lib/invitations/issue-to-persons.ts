import { audit } from '../audit/audit'
import { hashToken, newToken } from '../auth/tokens'
import type { Ctx } from '../core/ctx'
import { calendarDate, londonDate } from '../core/london-time'
import { wordsIn } from '../core/words-in'
import { sendMails } from '../mail/send-mail'
import { respondUrl } from './internal'
import { commentLetter, type LetterAbout } from './mails'

type Due = { id: string; email: string; keepUntil: Date | null; locale: string | null }

/**
 * Writes to persons of a later round who have no link yet, in the caller's transaction: a link and one letter each, in the
 * language they answered in. Only while the address may be kept; the outbox keeps it no longer.
 * @returns how many letters
 */
export async function issueToPersons(
  ctx: Ctx,
  stageId: string,
  about: LetterAbout,
  limit: number,
): Promise<number> {
  if (!about.isRound) return 0
  const due = await ctx.db.$queryRaw<Due[]>`
    SELECT i.id, p.email, p.keep_until AS "keepUntil", p.locale
    FROM invitation i JOIN LATERAL (
      SELECT own.email, own.keep_until, (
        SELECT l.locale FROM participant q JOIN invitation e ON e.id = q.invitation_id
        JOIN invitation_link l ON l.invitation_id = e.id AND l.locale IS NOT NULL
        JOIN stage s ON s.id = e.stage_id
        WHERE lower(q.email) = lower(own.email) AND s.consultation_id = (
          SELECT consultation_id FROM stage WHERE id = i.stage_id)
        ORDER BY l.created_at DESC LIMIT 1) AS locale
      FROM participant own WHERE own.invitation_id = i.id
    ) p ON p.email <> '' AND (p.keep_until IS NULL OR p.keep_until >= ${londonDate(ctx.now)}::date)
    WHERE i.stage_id = ${stageId}::uuid AND i.purpose = 'person' AND i.invited_at <= ${ctx.now}
      AND NOT EXISTS (SELECT 1 FROM invitation_link l WHERE l.invitation_id = i.id)
    ORDER BY i.id LIMIT ${limit}`
  if (due.length === 0) return 0
  const letters = due.map((row) => ({ ...row, token: newToken() }))
  await ctx.db.invitationLink.createMany({
    data: letters.map(({ id, token, locale }) => ({
      ...{ invitationId: id, role: 'public', tokenHash: hashToken(token), locale, createdAt: ctx.now },
    })),
  })
  await sendMails(
    ctx,
    letters.map(({ id, email, keepUntil, token, locale }) => ({
      ...{ kind: 'comment-round', dedupeKey: `invitation:${id}:first`, toAddress: email },
      ...commentLetter(about, respondUrl(token), wordsIn(locale ?? 'en')),
      about: { type: 'invitation', id },
      keepUntil: (keepUntil && calendarDate(keepUntil)) ?? undefined,
    })),
  )
  await audit(ctx, 'invitation.issue', { type: 'stage', id: stageId }, { lettersToPersons: letters.length })
  return letters.length
}
