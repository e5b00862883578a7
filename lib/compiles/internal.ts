import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { Conflict, InvalidInput, NotFound } from '../core/errors'
import { calendarDate } from '../core/london-time'
import { isUser } from '../auth/roles'
import { isAnswerable } from '../consultations/answerable'
import { isStatus } from '../consultations/lifecycle'
import { titleOf } from '../consultations/stage-standing'
import { beginCorrection } from '../responses/begin-correction'
import { definitionOf } from '../responses/frozen-definitions'
import { listCompileSources } from '../responses/list-compile-sources'
import { saveAnswers } from '../responses/save-answers'
import { startDraft } from '../responses/start-draft'
import type { Answers, Definition, DraftView, Marks } from '../responses/types'
import { canCompile } from './policy'
import { compileScope } from './scope'
import type { DeskHead, DeskStanding } from './types'

/** What the verbs of a desk decide by and work on. */
export type Desk = {
  head: DeskHead
  stageId: string
  /** Of the stage, as people number it. */
  sequence: number
  bodyId: string
  boroughCode: string
  /** Null until something was first written at it. */
  compileId: string | null
  definition: Definition
  versionId: string
  /** The group's own answers as they stand: the draft's, else what was submitted. */
  own: { answers: Answers; marks: Marks; pageNumber: number }
  standing: Omit<DeskStanding, 'snapshots'>
}

const WHOLE = {
  body: { select: { id: true, name: true, signOff: true } },
  bodyType: { select: { signOff: true } },
  borough: { select: { code: true, name: true } },
  draft: true,
  response: true,
  stage: {
    include: {
      consultation: { select: { id: true, slug: true, title: true, status: true } },
      versions: { where: { frozenAt: { not: null } }, orderBy: { number: 'desc' }, take: 1 },
    },
  },
} satisfies Prisma.InvitationInclude

type Row = Prisma.InvitationGetPayload<{ include: typeof WHOLE }>

/**
 * The desk of a borough's own group, by the group's invitation.
 * @throws NotFound where there is none, or none for this actor
 */
export async function findDesk(ctx: Ctx, invitationId: string): Promise<Desk> {
  const row = await ctx.db.invitation.findFirst({
    where: { AND: [{ id: invitationId }, compileScope(ctx.actor)] },
    include: WHOLE,
  })
  const versionId =
    row?.draft?.versionId ?? row?.response?.versionId ?? row?.stage.versions[0]?.id ?? undefined
  if (!row?.body || !row.borough || !versionId) throw new NotFound('We could not find that desk.')
  const compile = await ctx.db.compile.findUnique({ where: { invitationId }, select: { id: true } })
  const { body, borough, stage, draft, response } = row
  return {
    head: headOf(ctx, row),
    ...{ stageId: stage.id, sequence: stage.sequence, bodyId: body.id, boroughCode: borough.code, versionId },
    compileId: compile?.id ?? null,
    definition: await definitionOf(ctx, versionId),
    own: {
      answers: (draft?.answers ?? response?.answers ?? {}) as Answers,
      marks: (draft?.marks ?? response?.marks ?? {}) as Marks,
      pageNumber: draft?.pageNumber ?? 0,
    },
    standing: standingOf(row),
  }
}

function headOf(ctx: Ctx, { id, body, borough, stage }: Row): DeskHead {
  const { consultation, opensOn, closesOn } = stage
  if (!isStatus(consultation.status)) throw new Error(`unknown status ${consultation.status}`)
  const dates = { opensOn: opensOn && calendarDate(opensOn), closesOn: closesOn && calendarDate(closesOn) }
  const state = isAnswerable({ status: consultation.status, stage: { ...stage, ...dates } }, ctx.now)
  const decision = canCompile(ctx.actor, { bodyId: body!.id, boroughCode: borough!.code, state })
  return {
    ...{ invitationId: id, closesOn: dates.closesOn, state },
    consultation: { ...consultation, title: titleOf(consultation.title, stage) },
    round: stage.kind === 'views' ? null : stage.sequence,
    group: { bodyId: body!.id, name: body!.name },
    borough: borough!,
    ...{ canWrite: decision.ok, whyNot: decision.ok ? '' : decision.reason },
  }
}

function standingOf({ body, bodyType, draft, response }: Row): Desk['standing'] {
  const isSigned = draft?.signedOffAt && draft.signedOffRevision === draft.revision
  return {
    hasDraft: draft !== null,
    submitted: response && {
      ...{ reference: response.reference, revisionNumber: response.revisionNumber, at: response.revisedAt },
    },
    signOff: (body?.signOff ?? bodyType?.signOff) === 'chair' ? 'chair' : 'nobody',
    signedOff: isSigned ? { name: draft.signedOffName ?? '', at: draft.signedOffAt! } : null,
  }
}

/** The desk's compile, made on the first write. */
export async function ensureCompile(ctx: Ctx, desk: Desk): Promise<string> {
  if (desk.compileId) return desk.compileId
  const { invitationId } = desk.head
  const { stageId, boroughCode } = desk
  await ctx.db.compile.createMany({
    data: [{ invitationId, stageId, boroughCode, createdAt: ctx.now }],
    skipDuplicates: true,
  })
  return (await ctx.db.compile.findUniqueOrThrow({ where: { invitationId } })).id
}

export function sourcesOf(ctx: Ctx, { head: { invitationId }, stageId, boroughCode, bodyId }: Desk) {
  return listCompileSources(ctx, { invitationId, stageId, boroughCode, bodyId })
}

/**
 * A panel's answer at the revision that the person saw.
 * @throws NotFound where it is none of this desk's; Conflict where it was corrected, or is no longer passed on
 */
export async function findSource(ctx: Ctx, desk: Desk, responseId: string, revisionNumber: number) {
  const source = (await sourcesOf(ctx, desk)).find((one) => one.responseId === responseId)
  if (!source) throw new NotFound('We could not find that answer.')
  if (!source.response)
    throw new Conflict(`${source.bodyName} has asked not to pass its answer on to the borough.`)
  if (source.response.revisionNumber !== revisionNumber)
    throw new Conflict(`${source.bodyName} has corrected its answer meanwhile. Read it again.`)
  return { ...source, response: source.response }
}

/** Whoever writes at the desk writes in the group's own draft, as whoever holds its link would. */
function asHolder(ctx: Ctx, { head }: Desk): Ctx {
  const { actor } = ctx
  const linkId = isUser(actor) ? actor.userId : head.invitationId
  const person = isUser(actor) ? actor.name : ''
  const invitationId = head.invitationId
  return {
    ...ctx,
    actor: { kind: 'respondent', invitationId, linkId, name: head.group.name, person, role: 'holder' },
  }
}

/** The group's draft, begun where there is none. */
function openDraft(ctx: Ctx, desk: Desk): Promise<DraftView> {
  return desk.standing.submitted ? beginCorrection(ctx) : startDraft(ctx)
}

const TRIES = 5

/**
 * Changes the text of one answer of the group's own draft on what stands there now.
 * @throws InvalidInput where the text can be no answer (over the question's limit)
 */
export async function changeText(
  ctx: Ctx,
  desk: Desk,
  key: string,
  change: (text: string) => string,
): Promise<void> {
  const holder = asHolder(ctx, desk)
  for (let tries = 0; tries < TRIES; tries++) {
    const draft = await openDraft(holder, desk)
    const before = typeof draft.answers[key] === 'string' ? draft.answers[key] : ''
    const value = change(before)
    if (value === before) return
    const saved = await saveText(ctx, desk, { key, value, basedOn: draft.marks[key]?.revision ?? 0 })
    if (saved.clashes.length === 0) return
  }
  throw new Conflict('Several people are writing this text at once. Try again.')
}

/**
 * Saves the text of one answer of the group's own draft on the save it was based on.
 * @throws InvalidInput where the text can be no answer (over the question's limit)
 */
export async function saveText(
  ctx: Ctx,
  desk: Desk,
  { key, value, basedOn }: { key: string; value: string; basedOn: number },
) {
  const holder = asHolder(ctx, desk)
  const draft = await openDraft(holder, desk)
  const change = { key, value: value.trim() === '' ? null : value, basedOn }
  const saved = await saveAnswers(holder, { changes: [change], pageNumber: draft.pageNumber })
  const [refused] = saved.refused
  if (refused) throw new InvalidInput('', { text: `The borough’s text: ${refused.message}` })
  return saved
}
