import { paragraphsWith } from '../responses/citation-text'
import type { SnapshotContent, SnapshotPassage } from '../responses/compile-snapshot'
import type { Use } from './schema'
import type { UsedPassage } from './types'

/** What a frozen borough response made of one body's answer; null where the answer is not in it. */
export function usedPassages(content: SnapshotContent, invitationId: string): UsedPassage[] | null {
  const source = content.sources.find((one) => one.invitationId === invitationId)
  if (!source) return null
  return source.passages.map((passage) => {
    const { title, words, isWhole, use, reason, isMinority, intoQuestion } = passage
    const into = content.text.find(({ question }) => question === intoQuestion)
    return {
      ...{ questionTitle: title, words, isWhole, reason, isMinority },
      use: use as Use,
      boroughWords: into ? boroughWords(passage, into.text, source.marker) : [],
      boroughQuestion: into?.title ?? '',
    }
  })
}

function boroughWords({ words }: SnapshotPassage, text: string, marker: string): string[] {
  return paragraphsWith(text, { words, marker })
}
