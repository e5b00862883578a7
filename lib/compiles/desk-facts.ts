import type { CompileSource } from '../responses/list-compile-sources'
import { basisText } from '../responses/basis-text'
import type { DeskAnswer, DeskProgress, LateAnswer, ReadingState } from './types'

type Given = CompileSource & { response: NonNullable<CompileSource['response']> }
type Facts = { readings: Map<string, number>; compiledAt: Date | null }

/** The answers that may be read. */
export function givenOf(sources: CompileSource[]): Given[] {
  return sources.filter((source): source is Given => source.response !== null)
}

export function readingOf({ response }: Given, readings: Map<string, number>): ReadingState {
  const read = readings.get(response.id)
  if (read === undefined) return 'unread'
  return read === response.revisionNumber ? 'read' : 'corrected'
}

export function progressOf(sources: CompileSource[], readings: Map<string, number>): DeskProgress {
  const given = givenOf(sources)
  const read = given.filter((source) => readingOf(source, readings) === 'read').length
  return {
    asked: sources.length,
    answered: sources.filter(({ answeredAt }) => answeredAt).length,
    withheld: sources.filter(({ answeredAt, passes }) => answeredAt && !passes).length,
    ...{ read, unread: given.length - read },
  }
}

/**
 * What came too late to be seen: after the borough's response was submitted, or corrected since it was read. An answer
 * that nobody has read yet, before anything was submitted, is merely unread.
 */
export function lateAnswers(sources: CompileSource[], { readings, compiledAt }: Facts): LateAnswer[] {
  return givenOf(sources)
    .filter((source) => isAfter(source, compiledAt) || readingOf(source, readings) === 'corrected')
    .map(({ bodyName, response }) => ({
      ...{ responseId: response.id, bodyName, at: response.revisedAt },
      isCorrection: response.revisionNumber > 1,
    }))
}

export const isAfter = ({ response }: Given, compiledAt: Date | null) =>
  compiledAt !== null && response.revisedAt > compiledAt

/** What the desk says of an answer beside its words. */
export function answerHead(
  source: Given,
  { readings, compiledAt }: Facts,
): Omit<DeskAnswer, 'text' | 'context' | 'passages'> {
  const { invitationId, bodyName, bodyTypeName, marker, isAskedByGroup, response } = source
  const { id, reference, revisionNumber, submittedAt, revisedAt, basis } = response
  return {
    ...{ invitationId, bodyName, bodyTypeName, marker, isAskedByGroup },
    ...{ responseId: id, reference, revisionNumber, submittedAt },
    revisedAt: revisionNumber > 1 ? revisedAt : null,
    basis: basis ? basisText(basis) : '',
    dissent: basis?.dissent ?? '',
    reading: readingOf(source, readings),
    isLate: isAfter(source, compiledAt),
  }
}
