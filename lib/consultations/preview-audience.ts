import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { authorise } from '../auth/decision'
import { needsRole } from '../auth/roles'
import { countRecentlyAsked } from '../engagement/count-recently-asked'
import { audienceWhere, type AudienceChoice } from './audience'
import { findInScope } from './internal'
import { PreviewAudienceInput } from './schema'
import type { AudiencePreview } from './types'

const RECENT_DAYS = 90

/**
 * How many bodies an audience would ask, which of them no letter can reach, and how many were asked something else
 * lately. Without `audiences` it is the one that was saved.
 * @throws NotFound, NotAllowed
 */
export async function previewAudience(
  ctx: Ctx,
  input: z.input<typeof PreviewAudienceInput>,
): Promise<AudiencePreview> {
  const { id, audiences } = PreviewAudienceInput.parse(input)
  authorise(needsRole(ctx.actor, 'administrator', 'officer', 'researcher', 'link-officer'))
  const consultation = await findInScope(ctx, { id })
  const bodies = await bodiesOf(ctx, audiences ?? consultation.stage.audiences)
  const unreachable = bodies.filter((body) => body.contacts.length === 0)
  const recentlyAsked = await countRecentlyAsked(ctx, {
    bodyIds: bodies.map((body) => body.id),
    days: RECENT_DAYS,
    exceptSubjectIds: [id, consultation.stage.id],
  })
  return {
    total: bodies.length,
    boroughs: boroughsOf(bodies),
    byType: byType(bodies),
    unreachable: unreachable.map(({ id, name, bodyType, borough }) => ({
      ...{ bodyId: id, name },
      bodyTypeName: bodyType.name,
      boroughName: borough?.name ?? null,
    })),
    unreachableCount: unreachable.length,
    recentlyAsked,
    recentDays: RECENT_DAYS,
  }
}

async function bodiesOf(ctx: Ctx, audiences: AudienceChoice[]) {
  if (audiences.length === 0) return []
  return ctx.db.body.findMany({
    where: audienceWhere(audiences),
    orderBy: [{ bodyType: { sort: 'asc' } }, { name: 'asc' }],
    select: {
      id: true,
      name: true,
      boroughCode: true,
      bodyTypeCode: true,
      bodyType: { select: { name: true } },
      borough: { select: { name: true } },
      contacts: { where: { email: { not: null } }, select: { id: true }, take: 1 },
    },
  })
}

type Found = Awaited<ReturnType<typeof bodiesOf>>

const boroughsOf = (bodies: Found) => new Set(bodies.flatMap(({ boroughCode }) => boroughCode ?? [])).size

function byType(bodies: Found): AudiencePreview['byType'] {
  const codes = [...new Set(bodies.map((body) => body.bodyTypeCode))]
  return codes.map((bodyTypeCode) => {
    const own = bodies.filter((body) => body.bodyTypeCode === bodyTypeCode)
    return {
      bodyTypeCode,
      bodyTypeName: own[0]?.bodyType.name ?? bodyTypeCode,
      boroughs: boroughsOf(own),
      bodies: own.length,
      unreachable: own.filter((body) => body.contacts.length === 0).length,
    }
  })
}
