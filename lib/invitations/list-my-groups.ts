import type { Ctx, UserActor } from '../core/ctx'
import type { Prisma } from '../core/db'
import { NotAllowed } from '../core/errors'
import { calendarDate, dateColumn, londonDate } from '../core/london-time'
import { isUser } from '../auth/roles'
import { OPEN_STAGE, titleOf } from '../consultations/stage-standing'
import { getResponseRates } from './get-response-rates'
import { listSilentBodies } from './list-silent-bodies'
import { standing } from './internal'
import { canIssueLink } from './policy'
import { boroughsLedBy } from './scope'
import type { MyBoroughProgress, MyGroup, MyGroupsView, MyInvitation } from './my-groups-types'

/**
 * The bodies that the actor acts for, what they were asked and whether they answered; and, for who leads a borough's own
 * group, how far open consultations have come in the borough.
 * @throws NotAllowed where nobody is signed in
 */
export async function listMyGroups(ctx: Ctx): Promise<MyGroupsView> {
  const { actor } = ctx
  if (!isUser(actor)) throw new NotAllowed('Sign in to see your groups.')
  return { groups: await readGroups(ctx, actor), boroughs: await readBoroughs(ctx) }
}

const GROUP = {
  bodyType: { select: { name: true } },
  borough: { select: { name: true } },
  invitations: {
    orderBy: { invitedAt: 'desc' },
    include: {
      response: { select: { reference: true } },
      stage: {
        select: {
          opensOn: true,
          ...{ closesOn: true, name: true, kind: true, launchedAt: true, closedAt: true },
          consultation: { select: { slug: true, title: true, status: true } },
        },
      },
    },
  },
} satisfies Prisma.BodyInclude

async function readGroups(ctx: Ctx, actor: UserActor): Promise<MyGroup[]> {
  const bodies = await ctx.db.body.findMany({
    where: { id: { in: actor.memberships.map(({ bodyId }) => bodyId) } },
    include: GROUP,
    orderBy: { name: 'asc' },
  })
  return bodies.map((body) => ({
    bodyId: body.id,
    name: body.name,
    bodyTypeName: body.bodyType.name,
    borough: body.borough?.name ?? null,
    function: actor.memberships.find(({ bodyId }) => bodyId === body.id)?.function ?? 'member',
    invitations: body.invitations
      .filter(({ invitedAt }) => invitedAt <= ctx.now)
      .map((invitation) => toMyInvitation(ctx, body.id, invitation)),
  }))
}

type Row = Prisma.BodyGetPayload<{ include: typeof GROUP }>['invitations'][number]

function toMyInvitation(
  ctx: Ctx,
  bodyId: string,
  { id, stage, startedAt, respondedAt, response }: Row,
): MyInvitation {
  const { opensOn, closesOn } = stage
  const consultation = standing(stage)
  const today = dateColumn(londonDate(ctx.now))
  const isWithinDates = (!opensOn || opensOn <= today) && (!closesOn || closesOn >= today)
  return {
    ...{ id, consultation, startedAt, respondedAt },
    closesOn: closesOn && calendarDate(closesOn),
    reference: response?.reference ?? null,
    canAnswer: isWithinDates && canIssueLink(ctx.actor, { bodyId, consultation }).ok,
  }
}

async function readBoroughs(ctx: Ctx): Promise<MyBoroughProgress[]> {
  const codes = await boroughsLedBy(ctx)
  if (codes.length === 0) return []
  const open = await ctx.db.stage.findMany({
    where: { AND: [OPEN_STAGE, { denominators: { some: { boroughCode: { in: codes } } } }] },
    orderBy: [{ consultation: { launchedAt: 'desc' } }, { sequence: 'desc' }],
    select: STAGE,
  })
  const progress = open.flatMap((stage) => codes.map((code) => progressOf(ctx, stage, code)))
  return (await Promise.all(progress)).filter(({ byBodyType }) => byBodyType.length > 0)
}

const STAGE = {
  ...{ consultationId: true, sequence: true, kind: true, name: true, closesOn: true },
  consultation: { select: { title: true } },
} satisfies Prisma.StageSelect

async function progressOf(
  ctx: Ctx,
  stage: Prisma.StageGetPayload<{ select: typeof STAGE }>,
  boroughCode: string,
): Promise<MyBoroughProgress> {
  const { consultationId, sequence, kind, closesOn, consultation } = stage
  const rates = await getResponseRates(ctx, { consultationId, stage: sequence })
  const silent = await listSilentBodies(ctx, {
    ...{ consultationId, stage: sequence, borough: boroughCode, page: 1 },
  })
  const rows = rates.byBodyTypeAndBorough.filter((row) => row.boroughCode === boroughCode)
  return {
    ...{ consultationId, boroughCode, title: titleOf(consultation.title, stage) },
    round: kind === 'views' ? null : sequence,
    closesOn: closesOn && calendarDate(closesOn),
    borough: rates.boroughs.find(({ code }) => code === boroughCode)?.name ?? '',
    byBodyType: rates.bodyTypes.flatMap(({ bodyType, namePlural }) =>
      rows.filter((row) => row.bodyType === bodyType).map((row) => ({ ...row, namePlural })),
    ),
    silent: silent.bodies.map(({ invitationId, name, bodyTypeName, startedAt }) => ({
      ...{ invitationId, name, bodyTypeName },
      hasStarted: startedAt !== null,
    })),
    silentCount: silent.count,
  }
}
