import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import type { Basis } from './basis'
import { citationMarker } from './citation-marker'
import type { Answers } from './types'

/** A body whose answer a borough's own group may draw on. */
export type CompileSource = {
  invitationId: string
  bodyName: string
  bodyTypeName: string
  wardName: string | null
  boroughName: string | null
  /** How it is called where its words are quoted. */
  marker: string
  isAskedByGroup: boolean
  /** false: it asked not to pass its answer on. */
  passes: boolean
  responseId: string | null
  answeredAt: Date | null
  revisedAt: Date | null
  /** What it submitted; null where it has not answered, or does not pass its answer on. */
  response: {
    id: string
    reference: string
    revisionNumber: number
    submittedAt: Date
    revisedAt: Date
    versionId: string
    answers: Answers
    basis: Basis | null
  } | null
}

type Desk = { invitationId: string; stageId: string; boroughCode: string; bodyId: string }

/** Whose answers a borough's own group may draw on: its wards' panels, and whoever it asked itself. */
function sourcesOf({ invitationId, stageId, boroughCode, bodyId }: Desk): Prisma.InvitationWhereInput {
  return {
    ...{ stageId, purpose: 'body', id: { not: invitationId } },
    OR: [{ boroughCode, bodyType: { tier: 'ward' } }, { askedByBodyId: bodyId }],
  }
}

const WHOLE = {
  body: {
    select: { name: true, ward: { select: { name: true } }, borough: { select: { name: true } } },
  },
  bodyType: { select: { name: true } },
  response: {
    select: {
      ...{ id: true, reference: true, revisionNumber: true, submittedAt: true, revisedAt: true },
      ...{ versionId: true, answers: true, basis: true },
    },
  },
} satisfies Prisma.InvitationInclude

/**
 * The bodies whose answers go into a borough's response, by name, with what they submitted. A body that asked not to pass
 * its answer on is listed, and that it answered, but never its words. The caller has made sure who reads.
 */
export async function listCompileSources(ctx: Ctx, desk: Desk): Promise<CompileSource[]> {
  const rows = await ctx.db.invitation.findMany({
    where: { AND: [sourcesOf(desk), { invitedAt: { lte: ctx.now } }] },
    include: WHOLE,
    orderBy: [{ body: { name: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(({ id, body, bodyType, response, passToBorough, askedByBodyId }) => {
    const place = { wardName: body?.ward?.name ?? null, boroughName: body?.borough?.name ?? null }
    const named = { bodyName: body?.name ?? '', bodyTypeName: bodyType?.name ?? '' }
    return {
      ...{ invitationId: id, ...named, ...place, passes: passToBorough },
      marker: citationMarker({ ...named, ...place }),
      isAskedByGroup: askedByBodyId === desk.bodyId,
      responseId: response?.id ?? null,
      answeredAt: response?.submittedAt ?? null,
      revisedAt: response?.revisedAt ?? null,
      response:
        response && passToBorough
          ? { ...response, answers: response.answers as Answers, basis: response.basis as Basis | null }
          : null,
    }
  })
}
