import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { appUrl } from '../core/env'
import { getBoroughProgress } from './get-borough-progress'
import { letterAbout, respondUrl } from './internal'
import { canSeeInvitations } from './policy'
import { remindedOf } from './reminded-sql'
import { reminderLetter } from './reminder-mails'
import type { ReminderPreview } from './reminder-types'
import { ConsultationInput } from './schema'
import { ADDRESSEE, type Addressee } from './write-letters'

/**
 * What a reminder would do if it went out now: how many have not answered, how many of them a letter reaches, and how it
 * reads to one of them. Nothing is sent and no link is made.
 * @throws NotFound, NotAllowed
 */
export async function previewReminder(
  ctx: Ctx,
  input: z.input<typeof ConsultationInput>,
): Promise<ReminderPreview> {
  const { consultationId, stage: sequence } = ConsultationInput.parse(input)
  const { stage } = await getConsultation(ctx, { id: consultationId, stage: sequence })
  authorise(canSeeInvitations(ctx.actor))
  const of = { stageId: stage.id, purpose: 'body' }
  const asked = await ctx.db.invitation.count({ where: of })
  const silent = await ctx.db.invitation.count({ where: { ...of, respondedAt: null, declinedAt: null } })
  const reached = remindedOf(ctx, stage.id)
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${reached}`
  const [first] = await ctx.db.$queryRaw<
    Addressee[]
  >`SELECT ${ADDRESSEE} ${reached} ORDER BY b.name, i.id LIMIT 1`
  const about = await letterAbout(ctx, stage.id)
  const progress = await getBoroughProgress(ctx, consultationId, stage.sequence)
  const to = first ?? { bodyName: 'the body’s name', contactName: 'the contact’s name', hasStarted: false }
  const way = {
    url: respondUrl('a-link-of-its-own-for-each-body'),
    unsubscribeUrl: `${appUrl()}/reminders/an-address-of-its-own-for-each-contact`,
  }
  return {
    ...{ asked, silent, reached: row?.count ?? 0 },
    letter: reminderLetter(about, { ...to, ...way, locale: 'en' }, first ? progress(first) : null),
  }
}
