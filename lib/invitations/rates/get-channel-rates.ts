import type { z } from 'zod'
import type { Ctx } from '../../core/ctx'
import { FEWEST, suppressed } from '../../methods/disclosure/few-people'
import { findStage } from './internal'
import { GetStageRatesInput } from './schema'
import type { ChannelRatesView, ChannelRow } from './types'

type Counted = { channel: string; bodyType: string | null; isAddition: boolean; n: number }

/**
 * By which channel answers came in: of bodies by their kind, and beside them of members of the public, whose small figures
 * are hidden. There is no rate: nobody is asked by a channel.
 * @throws NotFound, NotAllowed
 */
export async function getChannelRates(
  ctx: Ctx,
  input: z.input<typeof GetStageRatesInput>,
): Promise<ChannelRatesView> {
  const found = await findStage(ctx, GetStageRatesInput.parse(input))
  const [counted, types] = await Promise.all([
    readChannels(ctx, found.stage.id),
    ctx.db.bodyType.findMany({ orderBy: [{ sort: 'asc' }, { code: 'asc' }] }),
  ])
  const ofPublic = counted.filter(({ bodyType }) => bodyType === null)
  const people = ofPublic.reduce((sum, { n }) => sum + n, 0)
  return {
    ...found,
    channels: channelRows(counted, ofPublic),
    bodyTypes: types.filter(({ code }) => counted.some(({ bodyType }) => bodyType === code)),
    hasPublic: people > 0,
    publicTotal: people < FEWEST ? null : people,
  }
}

function channelRows(counted: Counted[], ofPublic: Counted[]): ChannelRow[] {
  const channels = [...new Set(counted.map(({ channel }) => channel))]
  const bodies = counted.filter(({ bodyType }) => bodyType !== null)
  const sum = (rows: Counted[]) => rows.reduce((total, { n }) => total + n, 0)
  const all = sum(bodies)
  const persons = suppressed(
    channels.map((channel) => sum(ofPublic.filter((row) => row.channel === channel))),
  )
  return channels.map((channel, i) => {
    const own = bodies.filter((row) => row.channel === channel)
    const byBodyType: Record<string, number> = {}
    for (const { bodyType, n } of own) byBodyType[bodyType ?? ''] = (byBodyType[bodyType ?? ''] ?? 0) + n
    return {
      ...{ channel, byBodyType },
      responded: sum(own.filter(({ isAddition }) => !isAddition)),
      respondedAdded: sum(own.filter(({ isAddition }) => isAddition)),
      share: all === 0 ? null : sum(own) / all,
      public: persons[i] ?? null,
    }
  })
}

async function readChannels({ db }: Ctx, stageId: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    SELECT r.channel, i.body_type_code AS "bodyType", i.is_addition AS "isAddition", count(*)::int AS n
    FROM response r JOIN invitation i ON i.id = r.invitation_id
    WHERE r.stage_id = ${stageId}::uuid AND i.purpose IN ('body', 'person')
    GROUP BY r.channel, i.body_type_code, i.is_addition ORDER BY r.channel COLLATE "C"`
}
