import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { isStaff } from '../auth/roles'
import { isStatus, type ConsultationStatus } from '../consultations/lifecycle'
import { standingOf, titleOf } from '../consultations/stage-standing'
import type { Actor, Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
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
    /** Of the stage. */
    status: ConsultationStatus
    leads: string[]
    why: string
    canChange: string
    cannotChange: string
    contactName: string
    contactEmail: string
    returnAddress: string
  }
  /** The title of the draft that a later round puts for comment; null where views are sought. */
  draft: { title: string; sequence: number } | null
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

const STAGE = {
  ...{ kind: true, name: true, sequence: true, launchedAt: true, closedAt: true },
  ...{ closesOn: true, hasOpenLink: true, consultation: { select: CONSULTATION } },
  workingDraft: { select: { title: true, introduction: true } },
  versions: { orderBy: { number: 'desc' }, select: { id: true, minutes: true, frozenAt: true } },
} satisfies Prisma.StageSelect

/**
 * A consultation's questionnaire as a paper form: of whoever holds a link the one they are asked, of staff and
 * co-ordinators the newest by which views were sought, or that of the stage of that number. What a later round will ask is
 * the staff's until it is launched.
 * @throws NotFound, NotAllowed
 */
export async function getPaperForm(
  ctx: Ctx,
  input: z.input<typeof PaperFormInput> = {},
): Promise<PaperFormView> {
  const { consultationId, stage: sequence } = PaperFormInput.parse(input)
  const isHolder = ctx.actor.kind === 'respondent'
  if (!isHolder) authorise(canPrintBlankPaper(ctx.actor))
  if (!isHolder && !consultationId) throw new NotAllowed('Say which consultation it is for.')
  const stage = await ctx.db.stage.findFirst({
    where: stageOf(ctx.actor, consultationId, sequence),
    orderBy: { sequence: 'desc' },
    select: STAGE,
  })
  // Once respondents have seen a version, the newest of those; before, the one that is being written.
  const version = stage?.versions.find(({ frozenAt }) => frozenAt !== null) ?? stage?.versions[0]
  if (!stage || !version) throw new NotFound('We could not find that questionnaire.')
  return {
    sheet: paperSheet(await definitionOf(ctx, version.id)),
    consultation: consultationOf(stage),
    draft: stage.workingDraft && { title: stage.workingDraft.title, sequence: stage.sequence },
    hasOpenLink: stage.hasOpenLink,
    closesOn: stage.closesOn && calendarDate(stage.closesOn),
    minutes: version.minutes,
    basisKinds: Object.values(BASIS_KINDS),
  }
}

function stageOf(
  actor: Actor,
  consultationId: string | undefined,
  sequence: number | undefined,
): Prisma.StageWhereInput {
  if (actor.kind === 'respondent') return { invitations: { some: { id: actor.invitationId } } }
  if (sequence === undefined) return { consultationId, kind: 'views' }
  const seen = isStaff(actor) ? {} : { OR: [{ kind: 'views' }, { launchedAt: { not: null } }] }
  return { consultationId, sequence, ...seen }
}

/** A later round is named as such, and says itself what its draft is for and what in it can still be changed. */
function consultationOf(
  stage: Prisma.StageGetPayload<{ select: typeof STAGE }>,
): PaperFormView['consultation'] {
  const { leads, status, ...consultation } = stage.consultation
  if (!isStatus(status)) throw new Error(`unknown status ${status}`)
  const { workingDraft } = stage
  const said = workingDraft ? { why: workingDraft.introduction, canChange: '', cannotChange: '' } : {}
  return {
    ...{ ...consultation, ...said, title: titleOf(consultation.title, stage) },
    ...{ status: standingOf(status, stage), leads: leads.map(({ name }) => name) },
  }
}
