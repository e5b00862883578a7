import type { CalendarDate } from '../core/london-time'
import type { LinkPurpose, PeopleView, PersonView } from '../invitations/types'
import type { Basis } from './basis'
import type { Answerable } from '../consultations/answerable'

/** Answers by the name under which a question keeps its value, as SurveyJS has them. */
export type Answers = Record<string, unknown>

/** What is wrong with one answer. `question` is empty where it is no question's fault (too much was sent). */
export type AnswerProblem = {
  question: string
  title: string
  /** Where in the answers: the key, in a matrix the row, in a repeating group the place: `crimes[2].what`. */
  path: string
  /** The key in the answers whose value is wrong, or where something is missing; empty where it is about all. */
  key: string
  code: string
  message: string
}

export type Validation =
  | { ok: true; answers: Answers }
  /** `answers` holds those that were right. */
  | { ok: false; problems: AnswerProblem[]; answers: Answers }

export type Definition = Record<string, unknown>

/** What a draft is, to those who write it. */
export type DraftView = {
  answers: Answers
  pageNumber: number
  revision: number
  updatedAt: Date
  marks: Marks
  /** Who stands behind the view; null: not said yet. */
  basis: Basis | null
  /** The language it is answered in. */
  locale: string
  /** The chair's word for it as it stands; null where there is none, or something was changed since. */
  signedOff: { name: string; at: Date } | null
}

/** The newest save of one answer: by whom, when, and its number, which the next save must name as what it was based on. */
export type Mark = { revision: number; at: string; linkId: string; name: string }

/** By the key of the answer; one that was never saved has none, and its number is 0. */
export type Marks = Record<string, Mark>

/** One answer that somebody else saved since: nothing was overwritten, the person decides. */
export type Clash = { key: string; title: string; mine: unknown; theirs: unknown; mark: Mark }

export type SavedAnswers = {
  /** Of the whole draft. */
  revision: number
  savedAt: Date
  /** Of the answers that were saved now. */
  marks: Marks
  /** Answers that could not be kept; the others were. */
  refused: AnswerProblem[]
  clashes: Clash[]
  /** What others saved since `since`. */
  news: { key: string; value: unknown; mark: Mark }[]
}

/** What a body submitted, to those who submitted it. */
export type SubmittedView = {
  reference: string
  revisionNumber: number
  submittedAt: Date
  revisedAt: Date
  answers: Answers
  basis: Basis | null
}

/** All that the pages of an invitation show. */
export type InvitationToAnswer = {
  invitationId: string
  purpose: LinkPurpose
  state: Answerable
  signOff: 'chair' | 'nobody'
  declinedAt: Date | null
  body: { name: string; typeName: string }
  /** Comments on a working draft are asked for; null where views are. */
  round: { sequence: number; title: string } | null
  consultation: {
    id: string
    slug: string
    title: string
    why: string
    canChange: string
    cannotChange: string
    earlierViews: string
    decisionMaker: string
    decisionOn: CalendarDate | null
    contactName: string
    contactEmail: string
    note: string
    status: string
    withdrawnReason: string | null
    leads: string[]
    documents: { id: string; title: string; fileName: string; mediaType: string; size: number }[]
  }
  opensOn: CalendarDate | null
  closesOn: CalendarDate | null
  questionnaire: {
    versionId: string
    /** In the language that was chosen, as far as it has texts in it. */
    definition: Definition
    minutes: number
    locale: string
    /** In which it can be answered, English first. */
    languages: string[]
    /** Some of its texts are there in English only. */
    isPartly: boolean
  }
  draft: DraftView | null
  submitted: SubmittedView | null
}

export type Submission = { reference: string; revisionNumber: number; changed: boolean }

export type ResponseListItem = {
  /** The kind of basis, in a table's words. */
  basisName: string
  id: string
  reference: string
  bodyName: string
  bodyTypeName: string
  boroughName: string | null
  channel: string
  /** The very words of another person's response: for a researcher to look at, and counted all the same. */
  isDuplicate: boolean
  revisionNumber: number
  submittedAt: Date
  revisedAt: Date
}

export type ResponseListView = {
  consultation: { id: string; title: string; status: string }
  items: ResponseListItem[]
  total: number
  page: number
  pages: number
  /** What the list can be narrowed by. */
  bodyTypes: { code: string; name: string }[]
  boroughs: { code: string; name: string }[]
  bases: { code: string; name: string }[]
}

export type RevisionView = {
  number: number
  submittedAt: Date
  answers: Answers
  definition: Definition
  versionNumber: number
}

export type ResponseView = {
  /** Who stands behind it, in a sentence, and where they did not agree; null where it was not said. */
  basis: { text: string; dissent: string } | null
  signedOff: { name: string; at: Date | null } | null
  /** Who wrote which answer of the newest revision. */
  marks: Marks
  id: string
  reference: string
  channel: string
  submittedAt: Date
  revisedAt: Date
  revisionNumber: number
  consultation: { id: string; title: string; status: string }
  /** A person's consent: full | anonymous | none; null for bodies. */
  publication: string | null
  /** What this reader may record instead, since the person allows less now: from the most to the least. */
  lessPublication: string[]
  /** Other persons' responses with the very same words. */
  sameWords: { id: string; reference: string }[]
  /** `id` is null for a member of the public. */
  body: {
    id: string | null
    name: string
    typeName: string
    boroughName: string | null
    wardName: string | null
  }
  /** Newest first. */
  revisions: RevisionView[]
}

/** A page of the questions, and who was asked to answer it. */
export type SectionView = {
  page: string
  number: number
  title: string
  questions: number
  answered: number
  handover: { name: string; isYours: boolean; byName: string; at: Date; doneAt: Date | null } | null
}

export type PeopleAndWork = Omit<PeopleView, 'people'> & {
  people: (PersonView & {
    wrote: {
      /** Titles of the questions whose newest answer is theirs. */
      questions: string[]
      lastAt: string | null
    }
  })[]
  /** Names beside answers of people whose links were taken back. */
  formerAuthors: string[]
  sections: SectionView[]
  canPartWork: boolean
}

/** How far the chair's word has come. */
export type SignOffView = {
  isNeeded: boolean
  isChair: boolean
  canSignOff: boolean
  canAsk: boolean
  signedOff: { name: string; at: Date } | null
  asked: { at: Date; by: string } | null
  sentBack: { at: Date; by: string; note: string } | null
  /** Names of chairs who were invited. */
  chairs: string[]
  /** Of whoever reads this, where their link knows it. */
  yourName: string
}
