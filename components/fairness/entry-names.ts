import type { EntryKind } from '@/lib/fairness/schema'

export const ENTRY_NAMES: Record<EntryKind, string> = {
  'decision-open': 'The decision was still open at launch',
  'time-allowed': 'Why the time allowed was enough',
  'read-before-decision': 'What was read before the decision',
  decision: 'The decision',
  'equality-impact': 'Equality impact',
  'victims-and-residents': 'Views of residents and of victims of crime',
  other: 'Something else',
}
