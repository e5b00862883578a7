import type { Metadata } from 'next'
import Link from 'next/link'
import { ConsultationCards } from '@/components/hub/consultation-cards'
import { HearOfIt } from '@/components/hub/hear-of-it'
import { HubFilters, type HubAsked } from '@/components/hub/hub-filters'
import { Pagination } from '@/components/ui/pagination'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { listWards } from '@/lib/bodies/list-wards'
import { countOf } from '@/lib/core/format'
import { ListHubInput } from '@/lib/consultations/schema'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { listCards } from '../cards'

export const metadata: Metadata = {
  title: 'Consultations',
  description: 'Open, planned, closed and reported consultations on policing in London.',
  alternates: { types: { 'application/atom+xml': '/consultations/feed.atom' } },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ConsultationsPage({ searchParams }: Props) {
  const wanted = ListHubInput.parse(await searchParams)
  const ctx = strangerContext()
  const boroughs = await listBoroughs(ctx)
  const borough = boroughs.find(({ code }) => code === wanted.borough)
  const wards = borough ? await listWards(ctx, { boroughCode: borough.code }) : []
  const ward = wards.find(({ code }) => code === wanted.ward)?.code
  const list = await listCards(ctx, { ...wanted, borough: borough?.code, ward })
  const asked: HubAsked = {
    ...{ search: wanted.search ?? '', show: wanted.show, sort: wanted.sort },
    ...{ borough: borough?.code ?? '', ward: ward ?? '' },
  }
  return (
    <>
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">Consultations</h1>
      <HubFilters {...{ asked, boroughs, wards }} />
      <h2 className="govuk-heading-m" role="status">
        {countOf(list.total, 'consultation')}
        {borough ? ` that ${list.total === 1 ? 'asks' : 'ask'} somebody in ${borough.name}` : ''}
      </h2>
      {list.items.length > 0 ? (
        <ConsultationCards cards={list.items} />
      ) : (
        <None isFiltered={isFiltered(asked)} />
      )}
      <Pagination page={list.page} pages={list.pages} hrefOf={(n) => hrefOf(asked, n)} />
      <p className="govuk-body">
        <Link className="govuk-link" href={borough ? `/places/${borough.code}` : '/places'}>
          {borough ? `All about ${borough.name}` : 'What is open where you live'}
        </Link>
      </p>
      <HearOfIt borough={borough} />
    </>
  )
}

function None({ isFiltered }: { isFiltered: boolean }) {
  return (
    <p className="govuk-body">
      {isFiltered
        ? 'None fits. Try fewer words, or show all.'
        : 'There is none yet. Consultations appear here when they are announced, and on the day they open.'}
    </p>
  )
}

const isFiltered = ({ search, show, borough }: HubAsked) => search !== '' || show !== 'all' || borough !== ''

/** Only what was chosen stands in the address. */
function hrefOf({ search, show, borough, ward, sort }: HubAsked, page: number): string {
  const query = new URLSearchParams({
    ...(search && { search }),
    ...(show !== 'all' && { show }),
    ...(borough && { borough }),
    ...(ward && { ward }),
    ...(sort !== 'closing' && { sort }),
    page: `${page}`,
  })
  return `/consultations?${query}`
}
