import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { isStatus, type ConsultationStatus } from '../consultations/lifecycle'
import type { Ctx } from '../core/ctx'
import { NotAllowed, NotFound } from '../core/errors'
import { calendarDate, type CalendarDate } from '../core/london-time'
import { BASIS_KINDS } from './basis'
import { definitionOf } from './frozen-definitions'
import { paperSheet } from './paper-sheet'
import type { PaperSheet } from './paper-types'
import { canPrintBlankPaper } from './policy'
import { PaperFormInput } from './schema'

/** All that a paper form says but whose it is. */
export type PaperFormView = {
  sheet: PaperSheet
  consultation: {
    id: string
    slug: string
    title: string
    status: ConsultationStatus
    leads: string[]
    why: string
    canChange: string
    cannotChange: string
    contactName: string
    contactEmail: string
    returnAddress: string
  }
  hasOpenLink: boolean
  closesOn: CalendarDate | null
  minutes: number
  /** Who may stand behind a view, in words. */
  basisKinds: string[]
}

const CONSULTATION = {
  id: true,
  slug: true,
  title: true,
  status: true,
  why: true,
  canChange: true,
  cannotChange: true,
  contactName: true,
  contactEmail: true,
  returnAddress: true,
  leads: { orderBy: { sort: 'asc' }, select: { name: true } },
} as const

/**
 * A consultation's questionnaire as a paper form: of whoever holds a link the one they are asked, of staff and
 * co-ordinators the newest by which views were sought.
 * @throws NotFound, NotAllowed
 */
export async function getPaperForm(
  ctx: Ctx,
  input: z.input<typeof PaperFormInput> = {},
): Promise<PaperFormView> {
  const { consultationId } = PaperFormInput.parse(input)
  const isHolder = ctx.actor.kind === 'respondent'
  if (!isHolder) authorise(canPrintBlankPaper(ctx.actor))
  if (!isHolder && !consultationId) throw new NotAllowed('Say which consultation it is for.')
  const stage = await ctx.db.stage.findFirst({
    where:
      ctx.actor.kind === 'respondent'
        ? { invitations: { some: { id: ctx.actor.invitationId } } }
        : { consultationId, kind: 'views' },
    orderBy: { sequence: 'desc' },
    select: {
      ...{ closesOn: true, hasOpenLink: true, consultation: { select: CONSULTATION } },
      versions: {
        orderBy: { number: 'desc' },
        select: { id: true, minutes: true, frozenAt: true },
      },
    },
  })
  // Once respondents have seen a version, the newest of those; before, the one that is being written.
  const version = stage?.versions.find(({ frozenAt }) => frozenAt !== null) ?? stage?.versions[0]
  if (!stage || !version) throw new NotFound('We could not find that questionnaire.')
  const { leads, status, ...consultation } = stage.consultation
  if (!isStatus(status)) throw new Error(`unknown status ${status}`)
  return {
    sheet: paperSheet(await definitionOf(ctx, version.id)),
    consultation: { ...consultation, status, leads: leads.map(({ name }) => name) },
    hasOpenLink: stage.hasOpenLink,
    closesOn: stage.closesOn && calendarDate(stage.closesOn),
    minutes: version.minutes,
    basisKinds: Object.values(BASIS_KINDS),
  }
}
