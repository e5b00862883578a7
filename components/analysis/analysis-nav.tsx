import { PageTabs } from '@/components/ui/page-tabs'
import type { SharedFilters } from '@/lib/analysis/types'

const PAGES = [
  { key: 'answers', label: 'Answers in figures' },
  { key: 'themes', label: 'Themes' },
  { key: 'themes/board', label: 'Findings board' },
  { key: 'reading', label: 'Reading desk' },
] as const

type Props = { consultationId: string; here: (typeof PAGES)[number]['key']; filters: SharedFilters }

/** The ways between the pages of analysis. Whose answers are looked at goes along: a view is the same on all of them. */
export function AnalysisNav({ consultationId, here, filters }: Props) {
  const pages = PAGES.map(({ key, label }) => ({
    href: `/staff/consultations/${consultationId}/${key}${queryOf(filters, key)}`,
    ...{ label, isHere: key === here },
  }))
  return <PageTabs label="Analysis" pages={pages} />
}

/** Members of the public are a kind of body at the desk alone; in figures they are a strand of their own. */
function queryOf({ bodyType, borough, channel, basis }: SharedFilters, key: string): string {
  const ofPublic = bodyType === PUBLIC && key !== 'reading'
  const kept = {
    ...{ bodyType: ofPublic ? '' : bodyType, borough, channel, basis },
    strand: ofPublic && key === 'answers' ? 'persons' : '',
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(kept)) if (value) query.set(name, value)
  return query.size > 0 ? `?${query.toString()}` : ''
}

const PUBLIC = 'public'
