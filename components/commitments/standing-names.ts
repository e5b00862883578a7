import type { Standing } from '@/lib/commitments/lifecycle'

export const STANDING_NAMES: Record<Standing, string> = {
  overdue: 'Overdue',
  'going-on': 'Going on',
  kept: 'Kept',
  dropped: 'Dropped',
  draft: 'Draft',
}
