import type { ConsultationCard } from '@/components/hub/consultation-cards'
import type { Ctx } from '@/lib/core/ctx'
import { listConsultations } from '@/lib/consultations/list-consultations'
import type { ConsultationStatus } from '@/lib/consultations/lifecycle'
import { getResponseRates } from '@/lib/invitations/get-response-rates'

type Wanted = { search?: string; page?: number }

/** Consultations with the figures their cards show. Drafts are for the staff pages, whoever looks. */
export async function listCards(
  ctx: Ctx,
  status: ConsultationStatus[],
  wanted: Wanted = {},
): Promise<ConsultationCard[]> {
  return (await listCardPage(ctx, status, wanted)).cards
}

export async function listCardPage(ctx: Ctx, status: ConsultationStatus[], wanted: Wanted) {
  const list = await listConsultations({ ...ctx, actor: { kind: 'anonymous' } }, { status, ...wanted })
  const cards = await Promise.all(
    list.items.map(async (item): Promise<ConsultationCard> => {
      const rates = await getResponseRates(ctx, { slug: item.slug })
      const { slug, title, status, why, opensOn, closesOn } = item
      const { boroughsReached, boroughsInvited, total } = rates
      const { invited, responded } = total
      const hasReport = item.reportedAt !== null
      return {
        slug,
        title,
        status,
        why,
        opensOn,
        closesOn,
        invited,
        responded,
        boroughsReached,
        boroughsInvited,
        hasReport,
      }
    }),
  )
  return { cards, total: list.total, page: list.page, pages: list.pages }
}
