import { env } from '../core/env'
import type { Ctx } from '../core/ctx'
import { addDays, londonDate, type CalendarDate } from '../core/london-time'
import { enqueueMany } from '../jobs/enqueue'

export type Letter = {
  /** e.g. 'invitation', 'response-copy': what kind of letter this is. */
  kind: string
  /** One letter a key, ever. */
  dedupeKey: string
  toAddress: string
  toName?: string
  subject: string
  /** Plain text; paragraphs are separated by blank lines. */
  text: string
  about?: { type: string; id: string }
  /** Where its reader can stop such letters; the letter names it, and mail programs show a button for it. */
  unsubscribeUrl?: string
  /** Where the address goes sooner than letters otherwise do. */
  keepUntil?: CalendarDate
}

const KEEP_DAYS = 365

/** Puts one letter into the outbox, in the transaction of `ctx`. A letter with a known key is not written again. */
export async function sendMail(ctx: Ctx, letter: Letter): Promise<void> {
  await sendMails(ctx, [letter])
}

/**
 * Puts letters into the outbox: queued for SMTP where it is configured, otherwise held there to be read.
 * @returns how many were new
 */
export async function sendMails(ctx: Ctx, letters: Letter[]): Promise<number> {
  if (letters.length === 0) return 0
  const status = env().SMTP_URL ? 'queued' : 'held'
  const usual = addDays(londonDate(ctx.now), KEEP_DAYS)
  const until = ({ keepUntil = usual }: Letter) => (keepUntil < usual ? keepUntil : usual)
  // One value however many they are: a thousand letters as twelve thousand values take longer to hand over than to write.
  const rows = JSON.stringify(letters.map((letter) => ({ ...letter, until: until(letter) })))
  const written = await ctx.db.$queryRaw<{ id: string }[]>`
    INSERT INTO mail (dedupe_key, kind, to_address, to_name, subject, text, status, subject_type, subject_id, created_at, keep_until, unsubscribe_url)
    SELECT "dedupeKey", kind, "toAddress", COALESCE("toName", ''), subject, text, ${status}, about ->> 'type', about ->> 'id',
      ${ctx.now}, until, "unsubscribeUrl"
    FROM jsonb_to_recordset(${rows}::jsonb) AS letter("dedupeKey" text, kind text, "toAddress" text, "toName" text,
      subject text, text text, about jsonb, until date, "unsubscribeUrl" text)
    ON CONFLICT (dedupe_key) DO NOTHING RETURNING id`
  if (status === 'queued')
    await enqueueMany(
      ctx,
      'send-mail',
      written.map(({ id }) => ({ mailId: id })),
      // A single letter is one that somebody waits for: it must not stand behind a launch to 694 bodies.
      { priority: letters.length === 1 ? 1 : 0 },
    )
  return written.length
}
