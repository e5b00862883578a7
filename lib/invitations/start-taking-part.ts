import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { hashToken, newToken } from '../auth/tokens'
import { isAnswerable } from '../consultations/answerable'
import { getConsultationBySlug } from '../consultations/get-consultation'
import type { ConsultationView } from '../consultations/types'
import { inTransaction, type Ctx } from '../core/ctx'
import { env } from '../core/env'
import { InvalidInput } from '../core/errors'
import { wordsIn } from '../core/words-in'
import { dateColumn, londonDate, type CalendarDate } from '../core/london-time'
import { sendMail } from '../mail/send-mail'
import { countRequest } from './count-request'
import { respondUrl } from './internal'
import { keepEmailUntil } from './keep-email'
import { ownPageLetter } from './mails'
import { canTakePart } from './policy'
import { StartTakingPartInput } from './schema'

export type TakingPart =
  | { state: 'started'; invitationId: string; token: string }
  /** So many began from one address that this is no household, school or library. */
  | { state: 'too-many'; retryAt: Date }

/**
 * A member of the public begins: an invitation of a person, what they said of themselves, and a link, whose token is only
 * in what is returned (and in the letter, where they gave an address). Neither who asked nor from where is kept.
 * @throws NotFound; NotAllowed where the public is not asked or answers are not taken; InvalidInput naming the field
 */
export async function startTakingPart(
  ctx: Ctx,
  input: z.input<typeof StartTakingPartInput>,
): Promise<TakingPart> {
  const { slug, boroughCode, wardCode, publication, email, address, locale } =
    StartTakingPartInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await getConsultationBySlug(ctx, { slug })
    const { id, stage } = consultation
    authorise(canTakePart({ hasOpenLink: stage.hasOpenLink, state: isAnswerable(consultation, ctx.now) }))
    await checkPlace(ctx, boroughCode, wardCode)
    const limit = env().TAKE_PART_PER_HOUR
    const { isAllowed, retryAt } = await countRequest(ctx, { what: 'take-part', address, limit })
    if (!isAllowed) return { state: 'too-many', retryAt }
    const token = newToken()
    const keepUntil = email ? keepUntilOf(ctx, consultation) : null
    const { id: invitationId } = await ctx.db.invitation.create({
      data: {
        ...{ stageId: stage.id, purpose: 'person', invitedAt: ctx.now },
        participant: {
          create: {
            ...{
              publication,
              email: email || null,
              boroughCode: boroughCode || null,
              wardCode: wardCode || null,
            },
            keepUntil: keepUntil && dateColumn(keepUntil),
            // The page promises the report and what comes of it later.
            wantsLater: keepUntil !== null,
          },
        },
        links: {
          create: { tokenHash: hashToken(token), role: 'public', locale: locale || null, createdAt: ctx.now },
        },
      },
      select: { id: true },
    })
    if (email && keepUntil)
      await sendMail(ctx, {
        ...{ kind: 'own-page', dedupeKey: `own-page:${invitationId}`, toAddress: email },
        ...ownPageLetter(
          { ...consultation, ...stage },
          { url: respondUrl(token), keepUntil },
          wordsIn(locale || 'en'),
        ),
        about: { type: 'invitation', id: invitationId },
      })
    await audit(ctx, 'participant.start', { type: 'consultation', id }, { invitationId, publication })
    return { state: 'started', invitationId, token }
  })
}

function keepUntilOf(ctx: Ctx, { stage, decisionOn }: ConsultationView): CalendarDate {
  return keepEmailUntil({ closesOn: stage.closesOn, decisionOn }, londonDate(ctx.now))
}

async function checkPlace(ctx: Ctx, boroughCode: string, wardCode: string): Promise<void> {
  if (boroughCode && !(await ctx.db.borough.findUnique({ where: { code: boroughCode } })))
    throw new InvalidInput('', { boroughCode: 'Choose a borough from the list' })
  if (wardCode && !(await ctx.db.ward.findFirst({ where: { code: wardCode, boroughCode } })))
    throw new InvalidInput('', { wardCode: 'Choose a ward of that borough from the list' })
}
