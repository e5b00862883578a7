import type { Ctx } from '../core/ctx'
import { appUrl } from '../core/env'
import { londonDate } from '../core/london-time'
import { sendMails } from '../mail/send-mail'
import { lateAnswers } from './desk-facts'
import { findDesk } from './internal'
import { lateAnswersLetter } from './mails'
import { readDesk } from './read-desk'

const DAY_MS = 24 * 3_600_000

/**
 * Once a day: tells the chairs and co-ordinators of a borough's own group of answers that came or changed in the last day,
 * after they had read or submitted. One letter a person, desk and day, however often it runs. A job.
 */
export async function tellLateAnswers(ctx: Ctx): Promise<void> {
  const compiles = await ctx.db.compile.findMany({ select: { invitationId: true } })
  for (const { invitationId } of compiles) await tellDesk(ctx, invitationId)
}

async function tellDesk(ctx: Ctx, invitationId: string): Promise<void> {
  const desk = await findDesk(ctx, invitationId)
  if (desk.head.state !== 'open') return
  const material = await readDesk(ctx, desk)
  const since = new Date(ctx.now.getTime() - DAY_MS)
  const late = lateAnswers(material.sources, material).filter(({ at }) => at > since)
  if (late.length === 0) return
  const contacts = await ctx.db.contact.findMany({
    where: {
      ...{ bodyId: desk.bodyId, function: { in: ['chair', 'co-ordinator'] } },
      ...{ email: { not: null }, keepUntil: { gte: ctx.now } },
    },
    orderBy: { createdAt: 'asc' },
  })
  const url = `${appUrl()}/my-groups/compile/${invitationId}`
  await sendMails(
    ctx,
    contacts.map(({ id, name, email }) => ({
      kind: 'late-answers',
      dedupeKey: `late-answers:${invitationId}:${id}:${londonDate(ctx.now)}`,
      ...{ toAddress: email!, toName: name },
      ...lateAnswersLetter(desk.head, { name, url }, late),
      about: { type: 'invitation', id: invitationId },
    })),
  )
}
