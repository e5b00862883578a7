import Link from 'next/link'
import { DeskFilters } from '@/components/analysis/desk/desk-filters'
import { deskHref, type DeskAddress } from '@/components/analysis/desk/desk-address'
import { AnalysisNav } from '@/components/analysis/analysis-nav'
import { filtersOf } from '@/components/analysis/filters-of'
import { ReadingDesk } from '@/components/analysis/desk/reading-desk'
import { getDesk } from '@/lib/analysis/get-desk'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata = { title: 'Reading desk' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ReadingPage({ params, searchParams }: Props) {
  const { id } = await params
  const address = addressOf(await searchParams)
  const path = `/staff/consultations/${id}`
  const ctx = await requestContext()
  const { at, theme, suggestion, group, position, evidence, escalated, ...filters } = address
  const [responseId = '', question = ''] = at?.split('~') ?? []
  const desk = await readPage(ctx, deskHref(`${path}/reading`, address), () =>
    getDesk(ctx, {
      ...filters,
      consultationId: id,
      themeId: theme,
      suggestionId: suggestion,
      groupId: group,
      stance: position as 'for' | undefined,
      evidence: evidence === 'yes' || undefined,
      escalated: escalated as 'open' | undefined,
      show: filters.show as 'all' | undefined,
      at: at ? { responseId, question } : undefined,
    }),
  )
  return (
    <>
      <Link href={path} className="govuk-back-link">
        Back to the consultation
      </Link>
      <h1 className="govuk-heading-l govuk-!-margin-bottom-3">
        <span className="govuk-caption-l">{desk.consultation.title}</span>
        Reading desk
      </h1>
      <AnalysisNav consultationId={id} here="reading" filters={address} />
      <DeskFilters desk={desk} address={address} path={`${path}/reading`} />
      <ReadingDesk desk={desk} address={address} path={path} />
    </>
  )
}

/** The filters as they stand in the address; what stands there twice counts once. */
function addressOf(given: Record<string, string | string[] | undefined>): DeskAddress {
  const one = (name: string) => [given[name]].flat()[0] || undefined
  return {
    question: one('question'),
    ...filtersOf(given),
    theme: one('theme'),
    suggestion: one('suggestion'),
    group: one('group'),
    position: one('position'),
    evidence: one('evidence'),
    escalated: one('escalated'),
    show: one('show'),
    search: one('search'),
    at: one('at'),
  }
}
