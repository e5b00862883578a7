import type { z } from 'zod'
import type { ConsultationCard } from '@/components/hub/consultation-cards'
import type { Ctx } from '@/lib/core/ctx'
import { listHub } from '@/lib/consultations/list-hub'
import type { ListHubInput } from '@/lib/consultations/schema'
import { getResponseRates } from '@/lib/invitations/get-response-rates'

type Wanted = z.input<typeof ListHubInput>

/** Consultations of the hub with the figures their cards show; of a borough, where one is asked for, its own beside them. */
export async function listCards(ctx: Ctx, wanted: Wanted) {
  const list = await listHub(ctx, wanted)
  const cards = await Promise.all(
    list.items.map(async (item): Promise<ConsultationCard> => {
      const rates = await getResponseRates(ctx, { slug: item.slug })
      const { slug, title, status, why, opensOn, closesOn, hasOpenLink, foundTitle, foundWords } = item
      const own = rates.boroughs.find(({ code }) => code === wanted.borough)
      return {
        ...{ slug, title, status, why, opensOn, closesOn, hasOpenLink, foundTitle, foundWords },
        invited: rates.total.invited,
        responded: rates.total.responded,
        boroughsReached: rates.boroughsReached,
        boroughsInvited: rates.boroughsInvited,
        inBorough: own ? { name: own.name, invited: own.invited, responded: own.responded } : null,
        hasReport: item.reportedAt !== null,
      }
    }),
  )
  return { ...list, items: cards }
}
