import type { JobRunView } from '../../jobs/job-runs'
import type { ConsultationForAnalysis, TextQuestion } from '../types'

export type SuggestionView = {
  id: string
  /** What the calculation calls it, from phrases that tell it from the others. */
  label: string
  phrases: string[]
  /** Answers it was made of. */
  size: number
  /** split: its parts are decided on instead. */
  state: 'proposed' | 'accepted' | 'joined' | 'dropped' | 'split'
  /** The theme it became or was joined to. */
  theme: string | null
  /** The answers that stand best for it, in full. */
  examples: string[]
  /** What it was split into, as suggested of its answers alone. */
  parts: SuggestionView[]
}

export type SuggestionsView = {
  consultation: ConsultationForAnalysis
  /** Those that were answered, most answers first; none while work is under way. */
  questions: (TextQuestion & { answers: number })[]
  /** Of the code frame. */
  themes: { id: string; title: string }[]
  /** The endpoint that may be chosen, by name; null where none is configured. */
  endpoint: string | null
  /** What is under way, or failed. */
  work: JobRunView | null
  run: {
    id: string
    question: string
    precision: string
    /** The endpoint that it was worked out by; '' for this machine alone. */
    workedOutBy: string
    wanted: number | null
    askedAt: Date
    answers: number
    empty: number
    repeated: number
    suggestions: SuggestionView[]
  } | null
}
