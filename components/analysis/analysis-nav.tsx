import { PageTabs } from '@/components/ui/page-tabs'
import type { SharedFilters } from '@/lib/analysis/types'

/** Those that are `whole` look at all answers: no filter goes with the way to them. */
const PAGES = [
  { key: 'answers', label: 'Answers in figures' },
  { key: 'reading', label: 'Reading desk' },
  { key: 'alike', label: 'Answers alike', whole: true },
  { key: 'themes', label: 'Themes' },
  { key: 'themes/suggestions', label: 'Suggested themes', whole: true },
  { key: 'learning', label: 'Learner', whole: true },
  { key: 'double-coding', label: 'Double coding', whole: true },
  { key: 'themes/board', label: 'Findings board' },
  { key: 'redaction', label: 'Redaction', whole: true },
] as const

type Props = { consultationId: string; here: (typeof PAGES)[number]['key']; filters?: SharedFilters }

/** The ways between the pages of analysis. Whose answers are looked at goes along: a view is the same on all of them. */
export function AnalysisNav({ consultationId, here, filters = {} }: Props) {
  const pages = PAGES.map(({ key, label, ...page }) => ({
    href: `/staff/consultations/${consultationId}/${key}${'whole' in page ? '' : queryOf(filters, key)}`,
    ...{ label, isHere: key === here },
  }))
  const passedOn = { href: '/staff/escalations', label: 'Answers passed on', isHere: false }
  return <PageTabs label="Analysis" pages={[...pages, passedOn]} />
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
