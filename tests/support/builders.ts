import { randomUUID } from 'node:crypto'
import type { Actor, Ctx } from '@/lib/core/ctx'
import type { Db } from '@/lib/core/db'
import { addDays, dateColumn, londonDate } from '@/lib/core/london-time'

/** Noon in London on a Wednesday: tests that say nothing of the time happen then. */
export const NOW = new Date('2026-06-10T11:00:00Z')

export function aCtx(db: Db, actor: Actor, now: Date = NOW): Ctx {
  return { actor, db, now, requestId: randomUUID() }
}

let count = 0
const serial = () => `${++count}-${randomUUID().slice(0, 8)}`

export const CAMDEN = 'E09000007'
export const HACKNEY = 'E09000012'

type BodyOver = {
  name?: string
  type?: string
  boroughCode?: string | null
  wardCode?: string | null
  email?: string | null
}

/** A body with one main contact (none where `email` is null). The reference data must be loaded. */
export async function aBody(db: Db, over: BodyOver = {}) {
  const n = serial()
  const email = over.email === undefined ? `contact-${n}@example.org` : over.email
  return db.body.create({
    data: {
      reference: `TEST-${n}`,
      name: over.name ?? `Panel ${n}`,
      bodyTypeCode: over.type ?? 'SNP',
      boroughCode: over.boroughCode === undefined ? CAMDEN : over.boroughCode,
      wardCode: over.wardCode ?? null,
      contacts: email
        ? {
            create: {
              name: 'Chris Contact',
              email,
              function: 'chair',
              isMain: true,
              keepUntil: dateColumn('2030-01-01'),
            },
          }
        : undefined,
    },
    include: { contacts: true },
  })
}

/** A user in the database. */
export async function aUser(db: Db, over: { email?: string; name?: string; passwordHash?: string } = {}) {
  return db.user.create({ data: { email: `user-${serial()}@example.org`, name: 'Ursula User', ...over } })
}

export const ONE_QUESTION = {
  title: 'One question',
  pages: [
    {
      name: 'page1',
      elements: [
        { type: 'comment', name: 'view', title: 'What is your view?', isRequired: true, maxLength: 2000 },
      ],
    },
  ],
}

type ConsultationOver = {
  status?: string
  title?: string
  slug?: string
  authorId?: string
  canChange?: string
  opensOn?: string
  closesOn?: string
  definition?: object
  leads?: string[]
  audiences?: { bodyTypeCode: string; boroughCodes?: string[] }[]
  now?: Date
}

/**
 * A consultation with one stage, one questionnaire version and an audience of ward panels, in the status asked for.
 * From 'open' on its version is frozen. Bodies are invited by `anInvitation`.
 */
export async function aConsultation(db: Db, over: ConsultationOver = {}) {
  const n = serial()
  const now = over.now ?? NOW
  const today = londonDate(now)
  const status = over.status ?? 'draft'
  const launched = !['draft', 'approved'].includes(status)
  const opensOn = over.opensOn ?? addDays(today, -7)
  const closesOn = over.closesOn ?? addDays(today, 35)
  const consultation = await db.consultation.create({
    data: {
      slug: over.slug ?? `consultation-${n}`,
      title: over.title ?? `Consultation ${n}`,
      why: 'The plan is to be revised.',
      canChange: over.canChange ?? 'What the plan puts first.',
      cannotChange: 'The budget.',
      earlierViews: 'Last year’s answers led to later meetings.',
      decisionMaker: 'The full Authority',
      decisionOn: dateColumn(addDays(closesOn, 60)),
      contactName: 'Engagement team',
      contactEmail: 'engagement@example.org',
      status,
      authorId: over.authorId,
      launchedAt: launched ? now : null,
      leads: { connect: (over.leads ?? ['MPA', 'MPS']).map((code) => ({ code })) },
      stages: {
        create: {
          opensOn: dateColumn(opensOn),
          closesOn: dateColumn(closesOn),
          audiences: { create: over.audiences ?? [{ bodyTypeCode: 'SNP' }] },
          versions: {
            create: { definition: over.definition ?? ONE_QUESTION, frozenAt: launched ? now : null },
          },
        },
      },
    },
    include: { stages: { include: { versions: true, audiences: true } }, leads: true },
  })
  const stage = consultation.stages[0]!
  return { ...consultation, stage, questionnaire: stage.versions[0]! }
}

type ForStage = { stage: { id: string } }

/** One body invited, counted in the denominator. Without a body, a new panel. */
export async function anInvitation(
  db: Db,
  consultation: ForStage,
  over: { bodyId?: string; now?: Date } = {},
) {
  const body = over.bodyId
    ? await db.body.findUniqueOrThrow({ where: { id: over.bodyId }, include: { contacts: true } })
    : await aBody(db)
  const stageId = consultation.stage.id
  const key = { stageId, bodyTypeCode: body.bodyTypeCode, boroughCode: body.boroughCode ?? '' }
  await db.denominator.upsert({
    where: { stageId_bodyTypeCode_boroughCode: key },
    create: { ...key, invited: 1 },
    update: { invited: { increment: 1 } },
  })
  const invitation = await db.invitation.create({
    data: {
      stageId,
      bodyId: body.id,
      bodyTypeCode: body.bodyTypeCode,
      boroughCode: body.boroughCode,
      invitedAt: over.now ?? NOW,
    },
  })
  // Of a body, so that it has one, with its type.
  return { ...invitation, bodyId: body.id, bodyTypeCode: body.bodyTypeCode, body }
}

type ResponseOver = { answers?: object; bodyId?: string; submittedAt?: Date }
type ForResponse = ForStage & { questionnaire: { id: string } }

/** A submitted response, with its invitation and tally. */
export async function aResponse(db: Db, consultation: ForResponse, over: ResponseOver = {}) {
  const submittedAt = over.submittedAt ?? NOW
  const invitation = await anInvitation(db, consultation, { bodyId: over.bodyId })
  const answers = over.answers ?? { view: 'More officers on foot, please.' }
  await db.invitation.update({
    where: { id: invitation.id },
    data: { startedAt: submittedAt, respondedAt: submittedAt },
  })
  const { stageId, bodyTypeCode } = invitation
  const onDate = dateColumn(londonDate(submittedAt))
  const key = { stageId, bodyTypeCode, boroughCode: invitation.boroughCode ?? '', onDate, slot: 0 }
  await db.responseTally.upsert({
    where: { stageId_bodyTypeCode_boroughCode_onDate_slot: key },
    create: { ...key, started: 1, responded: 1 },
    update: { started: { increment: 1 }, responded: { increment: 1 } },
  })
  const versionId = consultation.questionnaire.id
  const response = await db.response.create({
    data: {
      reference: serial().toUpperCase(),
      stageId,
      invitationId: invitation.id,
      bodyId: invitation.bodyId,
      versionId,
      answers,
      submittedAt,
      revisedAt: submittedAt,
      revisions: { create: { number: 1, versionId, answers, submittedAt } },
    },
  })
  return { ...response, bodyId: invitation.bodyId, invitation, body: invitation.body }
}
