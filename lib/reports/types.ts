import type { TextDifference } from '../methods/differences/types'
import type { Checked } from './checklist'
import type { FrozenContent, ReportContent, SectionKind } from './content-types'

export type ReportAction = 'edit' | 'comment' | 'propose' | 'choose-quotes'

export type SectionView = {
  kind: SectionKind
  key: string
  /** As an address names it. */
  slug: string
  heading: string
  /** Markdown, with lines of their own for figures. */
  text: string
  isLeftOut: boolean
  /** 0 where nobody saved anything yet: the words are those it begins with. */
  version: number
  updatedAt: Date | null
  updatedBy: string | null
  /** Comments that are not settled. */
  openComments: number
}

export type ReportView = {
  consultation: {
    id: string
    slug: string
    title: string
    status: string
    leads: { code: string; name: string }[]
  }
  title: string
  /** Of the title; 0 where nobody saved it yet. */
  version: number
  sections: SectionView[]
  editions: EditionItem[]
  /** What waits for approval. */
  proposal: ProposalView | null
  /** Of earlier proposals the last, and what became of it. */
  lastDecision: ProposalView | null
  openComments: number
  allowedActions: ReportAction[]
  refusals: Partial<Record<ReportAction, string>>
}

export type RevisionView = {
  version: number
  heading: string
  text: string
  isLeftOut: boolean
  fromVersion: number | null
  by: string
  at: Date
  /** From the version before it; null for the first. */
  differences: TextDifference[] | null
}

export type CommentView = {
  id: string
  text: string
  /** The words it is about; empty: all of the section. */
  excerpt: string
  sectionSlug: string | null
  /** The section was saved since. */
  isOfEarlier: boolean
  by: string
  at: Date
  settledAt: Date | null
  settledBy: string | null
  answers: { id: string; text: string; by: string; at: Date }[]
}

/** A figure that a line of a section can name. */
export type FigureChoice = { name: string; label: string }

/** A section for whoever writes in it. */
export type SectionPage = {
  consultation: ReportView['consultation']
  section: SectionView
  /** Newest first. */
  revisions: RevisionView[]
  comments: CommentView[]
  figures: FigureChoice[]
  mayEdit: boolean
  whyNot: string
  mayComment: boolean
}

export type SourceView = {
  id: string
  title: string
  publisher: string
  published: string
  url: string
  finding: string
  themeIds: string[]
  version: number
}

export type RefusalView = {
  id: string
  key: string
  what: string
  why: string
  themeIds: string[]
  version: number
}

export type ReportFindings = {
  consultation: ReportView['consultation']
  sources: SourceView[]
  refusals: RefusalView[]
  themes: { id: string; title: string }[]
  /** To whom it can be said: [{ key: 'MPA', heading: 'To the MPA' }]. */
  parts: { key: string; heading: string }[]
  mayEdit: boolean
  whyNot: string
}

export type ProposalState = 'proposed' | 'approved' | 'sent-back' | 'taken-back'

export type ProposalView = {
  id: string
  state: ProposalState
  fingerprint: string
  whatChanged: string
  note: string
  hidesSmallChanges: boolean
  makesCommitments: boolean
  checklist: Checked[]
  proposedBy: string
  proposedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  why: string
  edition: number | null
}

/** A proposal as it lies before whoever decides. */
export type ProposalPage = {
  consultation: ReportView['consultation']
  proposal: ProposalView
  /** The report as it would be published now. */
  content: ReportContent
  /** It is no longer what was proposed. */
  hasMoved: boolean
  nextEdition: number
  /** Decisions on what the actor may do, with why not. */
  mayApprove: { ok: true } | { ok: false; reason: string }
  mayTakeBack: { ok: true } | { ok: false; reason: string }
}

/** A figure of members of the public that would say, beside an earlier edition, what fewer than ten of them said. */
export type SmallChange = {
  /** Empty: how many answered at all. */
  themeId: string
  title: string
  /** The edition that it would be taken from. */
  edition: number
  from: number
  to: number
}

export type ComposedReport = {
  content: ReportContent
  fingerprint: string
  smallChanges: SmallChange[]
  /** Commitments in it that are not made yet. */
  drafts: { id: string; title: string; lacks: string[] }[]
}

export type EditionItem = { number: number; publishedAt: Date; whatChanged: string; fingerprint: string }

export type PublishedReportView = EditionItem & {
  content: ReportContent
  /** The same in the format it was frozen in: what the fingerprint is of, but for quotes taken back since. */
  shown: FrozenContent
  /** SHA-256 of what is shown; that of the edition where no quote was taken back. */
  shownFingerprint: string
  /** How many quotes their authors have taken back. */
  takenBack: number
  isLatest: boolean
  /** Newest first. */
  editions: EditionItem[]
}
