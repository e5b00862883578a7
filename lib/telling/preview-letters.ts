import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { listOwnParts } from '../chain/list-own-parts'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { languageName } from '../core/languages'
import { addDays, dateColumn, londonDate } from '../core/london-time'
import { isMessageLanguage } from '../core/words-in'
import { canSeeTelling } from './policy'
import { TellingConsultationInput } from './schema'
import type { LetterPreview, Matter, Recipient } from './types'
import { untoldEvents } from './internal'
import { writeLetter } from './write-letter'

/**
 * A letter of each kind as it would read: to one of the bodies that answered, by name and with its part, and to a member of
 * the public, of the newest edition and of what waits to be told. Its links lead nowhere.
 * @throws NotFound, NotAllowed
 */
export async function previewLetters(
  ctx: Ctx,
  input: z.input<typeof TellingConsultationInput>,
): Promise<LetterPreview[]> {
  const { consultationId } = TellingConsultationInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId })
  authorise(canSeeTelling(ctx.actor))
  const edition = await ctx.db.reportEdition.findFirst({
    where: { report: { consultationId } },
    orderBy: { number: 'desc' },
    select: { number: true, whatChanged: true },
  })
  if (!edition) return []
  const report: Matter = { kind: 'report', edition: edition.number, whatChanged: edition.whatChanged }
  const [event] = await untoldEvents(ctx, consultationId)
  const body = await anExample(ctx, consultationId)
  const parts = body ? await listOwnParts(ctx, { consultationId, invitationIds: [body.id] }) : null
  const letterOf = (label: string, to: Recipient, matter: Matter): LetterPreview => {
    const { letter } = writeLetter(
      consultation,
      to,
      { tellingId: '', matter, parts },
      '(a link of their own)',
    )
    return { label, subject: letter.subject, text: letter.text, locale: to.locale }
  }
  const until = dateColumn(addDays(londonDate(ctx.now), 365))
  const person = { ...nobody(until), isPerson: true, kind: 'public' }
  const contact = body && { ...nobody(until), name: 'the name of their contact', bodies: [body] }
  const inOthers = (await otherLanguages(ctx, consultationId)).flatMap((locale) =>
    [contact, person]
      .filter((to) => to !== null)
      .map((to) =>
        letterOf(
          `${to.isPerson ? 'To a member of the public' : 'To a body'}, of the report, in ${languageName(locale)}`,
          { ...to, locale },
          report,
        ),
      ),
  )
  return [
    ...(contact ? [letterOf(`To ${body.name}, of the report`, contact, report)] : []),
    letterOf('To a member of the public, of the report', person, report),
    ...(contact && event ? [letterOf('To a body, of what is done or dropped', contact, event)] : []),
    ...(event ? [letterOf('To a member of the public, of what is done or dropped', person, event)] : []),
    ...inOthers,
  ]
}

const nobody = (keepUntil: Date): Recipient => ({
  ...{
    address: '',
    hash: '',
    name: '',
    isPerson: false,
    locale: 'en',
    kind: '',
    invitationIds: [],
    bodies: [],
  },
  ...{ keepUntil, addressUntil: null, hearsMore: true },
})

/** Beside English, those of the interface that somebody who took part reads. */
async function otherLanguages(ctx: Ctx, consultationId: string): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ locale: string }[]>`
    SELECT DISTINCT locale FROM (
      SELECT l.locale, i.stage_id FROM invitation_link l JOIN invitation i ON i.id = l.invitation_id
      UNION ALL SELECT r.locale, r.stage_id FROM response r) chosen
    JOIN stage s ON s.id = chosen.stage_id AND s.consultation_id = ${consultationId}::uuid
    WHERE locale <> 'en' ORDER BY locale`
  return rows.map(({ locale }) => locale).filter(isMessageLanguage)
}

/** One whose answer became a theme, where there is one. */
async function anExample(ctx: Ctx, consultationId: string): Promise<{ id: string; name: string } | null> {
  const [row] = await ctx.db.$queryRaw<{ id: string; name: string }[]>`
    SELECT i.id::text AS id, b.name FROM invitation i JOIN stage s ON s.id = i.stage_id JOIN body b ON b.id = i.body_id
    LEFT JOIN response r ON r.invitation_id = i.id
    WHERE s.consultation_id = ${consultationId}::uuid AND s.kind = 'views' AND i.purpose = 'body' AND i.responded_at IS NOT NULL
    ORDER BY EXISTS (SELECT 1 FROM edition_coding c WHERE c.response_id = r.id) DESC, b.name LIMIT 1`
  return row ?? null
}
