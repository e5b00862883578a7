import nodemailer, { type Transporter } from 'nodemailer'
import { env } from '../core/env'
import type { Ctx } from '../core/ctx'

let transport: { url: string; transporter: Transporter } | undefined

/** Connections are kept open between letters: a launch writes hundreds at once. */
function transporterFor(url: string): Transporter {
  if (transport?.url !== url) {
    transport?.transporter.close()
    transport = { url, transporter: nodemailer.createTransport({ url, pool: true, maxConnections: 4 }) }
  }
  return transport.transporter
}

/**
 * Sends one letter of the outbox by SMTP and wipes its text, which may hold a link that opens a door.
 * Thrown errors make the queue try again; the outbox shows the last one.
 */
export async function deliverMail(ctx: Ctx, input: { mailId: string }): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env()
  const mail = await ctx.db.mail.findUnique({ where: { id: input.mailId } })
  if (!mail || mail.text === null || mail.status === 'sent' || !SMTP_URL) return
  try {
    await transporterFor(SMTP_URL).sendMail({
      from: MAIL_FROM,
      to: mail.toName ? { name: mail.toName, address: mail.toAddress } : mail.toAddress,
      subject: mail.subject,
      text: mail.text,
      // The same letter tried twice carries the same id, so that a mailbox can tell.
      messageId: `<${mail.id}@soundings.invalid>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail.unsubscribeUrl) },
    })
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 500) : 'unknown error'
    const bounced = isRefusedForGood(error)
    await ctx.db.mail.update({
      where: { id: mail.id },
      data: {
        ...{ attempts: { increment: 1 }, lastError },
        ...(bounced ? { status: 'bounced', bouncedAt: ctx.now } : { status: 'failed' }),
      },
    })
    // The address does not exist: trying again would only annoy the server. Staff mend it (list-mail-problems).
    if (bounced) return
    throw error
  }
  await ctx.db.mail.update({
    where: { id: mail.id },
    data: {
      status: 'sent',
      sentAt: ctx.now,
      text: null,
      unsubscribeUrl: null,
      attempts: { increment: 1 },
      lastError: null,
    },
  })
}

/** One click in the reader's mail program, by RFC 8058. */
function unsubscribeHeaders(url: string | null): Record<string, string> {
  if (!url) return {}
  // The button posts; the page at `url` asks a person first.
  const oneClick = url.replace(/\/(reminders|told)\//, '/api/$1/')
  return { 'List-Unsubscribe': `<${oneClick}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** The mail server says of the recipient, for good (5xx), that there is no such mailbox. */
function isRefusedForGood(error: unknown): boolean {
  const { responseCode, command } = error as { responseCode?: unknown; command?: unknown }
  return (
    command === 'RCPT TO' && typeof responseCode === 'number' && responseCode >= 550 && responseCode < 560
  )
}
