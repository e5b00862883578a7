import { isWithin, standingOf } from '../responses/citation-text'
import type { MarkedPassage } from '../responses/compile-snapshot'
import type { CompileSource } from '../responses/list-compile-sources'
import type { Use } from './schema'
import type { PassageView } from './types'

type Known = {
  sources: CompileSource[]
  /** By response and question: the words as they stand now. */
  textNow: (responseId: string, question: string) => string
  /** The group's own words by question. */
  ownText: (question: string) => string
  titleOf: (question: string) => string
}

/** Passages as the desk shows them; of a body that does not pass its answer on any more, without their words. */
export function passageViews(
  passages: (MarkedPassage & { id: string })[],
  { sources, textNow, ownText, titleOf }: Known,
): PassageView[] {
  const byResponse = new Map(sources.map((source) => [source.responseId, source]))
  return passages.flatMap((passage) => {
    const source = byResponse.get(passage.responseId)
    if (!source) return []
    const { id, responseId, question, excerpt, intoQuestion } = passage
    const words = excerpt || passage.answerText
    const { marker } = source
    const isWithdrawn = source.response === null
    return {
      ...{ id, responseId, question, marker, intoQuestion, isWithdrawn },
      questionTitle: titleOf(question),
      intoTitle: intoQuestion && titleOf(intoQuestion),
      ...{ excerpt: isWithdrawn ? '' : excerpt, isWhole: excerpt === '' },
      use: passage.use as Use,
      reason: passage.reason,
      isMinority: passage.isMinority,
      standing: intoQuestion === null ? null : standingOf(ownText(intoQuestion), { words, marker }),
      isStale: !isWithdrawn && !isWithin(textNow(responseId, question), words),
      markedByName: passage.markedByName,
      markedAt: passage.markedAt,
    }
  })
}
