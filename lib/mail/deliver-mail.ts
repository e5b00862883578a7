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
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 500) : 'unknown error'
    await ctx.db.mail.update({
      where: { id: mail.id },
      data: { status: 'failed', attempts: { increment: 1 }, lastError },
    })
    throw error
  }
  await ctx.db.mail.update({
    where: { id: mail.id },
    data: { status: 'sent', sentAt: ctx.now, text: null, attempts: { increment: 1 }, lastError: null },
  })
}
