import type { Basis } from './basis'
import { standingOf, type CitationStanding } from './citation-text'
import type { CompileSource } from './list-compile-sources'

/** What a borough's response was made from, as it was when it was submitted. Nothing in it is looked up again. */
export type SnapshotContent = {
  format: 1
  consultation: { id: string; title: string }
  borough: { code: string; name: string }
  /** The borough's own group, and what it submitted. */
  group: { bodyId: string; name: string; reference: string; revisionNumber: number }
  /** Its own words, question by question. */
  text: SnapshotAnswer[]
  sources: SnapshotSource[]
  /** Bodies that answered and asked not to pass their answer on. */
  withheld: string[]
  notAnswered: string[]
  /** Read at the revision that was newest then, and not. */
  unread: string[]
  /** Minority views in their own place, question by question. */
  minority: { question: string; title: string; views: { marker: string; words: string; reason: string }[] }[]
}

export type SnapshotAnswer = { question: string; title: string; text: string }

export type SnapshotSource = {
  responseId: string
  invitationId: string
  bodyName: string
  bodyTypeName: string
  marker: string
  reference: string
  revisionNumber: number
  submittedAt: string
  revisedAt: string
  basis: Basis | null
  isRead: boolean
  answers: SnapshotAnswer[]
  passages: SnapshotPassage[]
}

export type SnapshotPassage = {
  question: string
  title: string
  /** Of the passage; of the whole answer where it was marked as a whole. */
  words: string
  isWhole: boolean
  /** Of the response, when it was marked. */
  revisionNumber: number
  use: string
  reason: string
  isMinority: boolean
  intoQuestion: string | null
  /** Whether it stands in the borough's text as submitted; null where it was not put there. */
  standing: CitationStanding | null
  markedByName: string
  markedAt: string
}

export type MarkedPassage = {
  responseId: string
  question: string
  /** Empty: the whole answer. */
  excerpt: string
  /** Of the whole answer as it was when marked. */
  answerText: string
  revisionNumber: number
  use: string
  reason: string
  isMinority: boolean
  intoQuestion: string | null
  markedByName: string
  markedAt: Date
}

type Made = Pick<SnapshotContent, 'consultation' | 'borough' | 'group' | 'text'> & {
  sources: CompileSource[]
  /** By response: its answers as people read them. */
  answers: Map<string, SnapshotAnswer[]>
  passages: MarkedPassage[]
  /** By response: the revision that was read. */
  readings: Map<string, number>
}

/** Puts the snapshot together. Of a body that does not pass its answer on, it has the name alone. */
export function snapshotOf(made: Made): SnapshotContent {
  const { consultation, borough, group, text, sources, readings } = made
  const given = sources.filter(({ response }) => response !== null)
  const content = given.map((source) => sourceOf(source, made))
  const names = (which: CompileSource[]) => which.map(({ bodyName }) => bodyName)
  return {
    ...{ format: 1 as const, consultation, borough, group, text },
    sources: content,
    withheld: names(sources.filter(({ passes, answeredAt }) => !passes && answeredAt)),
    notAnswered: names(sources.filter(({ answeredAt }) => !answeredAt)),
    unread: names(given.filter(({ response }) => readings.get(response!.id) !== response!.revisionNumber)),
    minority: minorityOf(content),
  }
}

function sourceOf(source: CompileSource, { answers, passages, readings, text }: Made): SnapshotSource {
  const { invitationId, bodyName, bodyTypeName, marker } = source
  const { id, reference, revisionNumber, submittedAt, revisedAt, basis } = source.response!
  const lines = answers.get(id) ?? []
  return {
    ...{ responseId: id, invitationId, bodyName, bodyTypeName, marker, reference, revisionNumber, basis },
    submittedAt: submittedAt.toISOString(),
    revisedAt: revisedAt.toISOString(),
    isRead: readings.get(id) === revisionNumber,
    answers: lines,
    passages: passages
      .filter(({ responseId }) => responseId === id)
      .map((passage) => passageOf(passage, marker, lines, text)),
  }
}

function passageOf(
  passage: MarkedPassage,
  marker: string,
  lines: SnapshotAnswer[],
  text: SnapshotAnswer[],
): SnapshotPassage {
  const { question, excerpt, answerText, revisionNumber, use, reason, isMinority, intoQuestion } = passage
  const words = excerpt || answerText
  const into = text.find((answer) => answer.question === intoQuestion)?.text ?? ''
  return {
    ...{ question, words, revisionNumber, use, reason, isMinority, intoQuestion },
    title: lines.find((line) => line.question === question)?.title ?? question,
    isWhole: excerpt === '',
    standing: intoQuestion === null ? null : standingOf(into, { words, marker }),
    markedByName: passage.markedByName,
    markedAt: passage.markedAt.toISOString(),
  }
}

function minorityOf(sources: SnapshotSource[]): SnapshotContent['minority'] {
  const views = sources.flatMap(({ marker, passages }) =>
    passages.filter(({ isMinority }) => isMinority).map((passage) => ({ marker, passage })),
  )
  const questions = [...new Map(views.map(({ passage }) => [passage.question, passage.title]))]
  return questions.map(([question, title]) => ({
    ...{ question, title },
    views: views
      .filter(({ passage }) => passage.question === question)
      .map(({ marker, passage }) => ({ marker, words: passage.words, reason: passage.reason })),
  }))
}
