import type { ConsultationForAnalysis, ThemeView } from '../types'
import type { EditionDifferences } from './edition-differences'
import type { EditionTheme } from './schema'

export type EditionView = {
  number: number
  note: string
  sha256: string
  /** The themes are still what was frozen. */
  isWhole: boolean
  themes: number
  frozenBy: string | null
  frozenAt: Date
}

export type CodeFrameView = {
  consultation: ConsultationForAnalysis
  /** Themes in the frame, and answers that were given one. */
  themes: number
  coded: number
  /** Newest first. */
  editions: EditionView[]
}

export type DifferencesView = EditionDifferences & {
  from: number
  /** Null: the frame as it stands. */ to: number | null
}

export type ThemeEventView = {
  id: string
  at: Date
  by: string | null
  what: string
  theme: { id: string; title: string }
  /** Field by field: what it was, and what it is; without what it was where nothing was before. */
  fields: { name: string; before: string | null; after: string }[]
  why: string
}

export type HistoryView = {
  consultation: ConsultationForAnalysis
  /** Whose history it is; null: of all. */
  theme: { id: string; title: string } | null
  events: ThemeEventView[]
  page: number
  pages: number
}

export type ThemeAnswersView = {
  consultation: ConsultationForAnalysis
  theme: ThemeView
  search: string
  page: number
  pages: number
  total: number
  answers: { key: string; questionTitle: string; text: string; passages: string[]; quotes: number }[]
}

export type CarrySource = {
  consultation: { id: string; title: string }
  /** Of the frame as it stands. */
  themes: number
  editions: { number: number; frozenAt: Date }[]
}

export type CarryView = {
  consultation: ConsultationForAnalysis
  sources: CarrySource[]
  chosen: {
    source: CarrySource
    edition: number | null
    themes: (EditionTheme & {
      /** Why it cannot be carried over: '' where it can. */
      there: string
      /** To whom it would be said here, and whether that is what it was. */
      saidTo: string
      agrees: boolean
    })[]
  } | null
}
