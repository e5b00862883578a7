import type { BodyTypeBase } from '../analysis/types'
import type { MarkedMinority } from './marked-types'
import type { PlacedTheme } from './report-themes'

/** A passage that a borough's group marked as the view of a minority in the response it submitted. */
export type MarkedPassage = {
  /** Of the borough's compile. */
  compileId: string
  responseId: string
  bodyId: string
  bodyType: string
  question: string
  /** Of the passage when the borough submitted, and of the answer today. */
  words: string
  answer: string
}

/** What an answer was coded to, with the passages that rest on it; none: the answer as a whole. */
export type CodedAnswer = { responseId: string; question: string; themeId: string; spans: string[] }

/** A quote by its place. */
export type PlacedQuote = { id: string; responseId: string; question: string; words: string }

type Material = { passages: MarkedPassage[]; codings: CodedAnswer[]; quotes: PlacedQuote[] }
type Spoken = { themes: PlacedTheme[]; bodyTypes: BodyTypeBase[] }

/**
 * The passages that boroughs marked as views of a minority, counted by theme and kind of body: a body once for a theme. A
 * passage speaks of the themes that its answer was coded to, where the coding rests on words that it shares with the passage, or on
 * the answer as a whole. What a body has corrected since is left out: it took it back. Its quotes are those chosen for
 * the theme, of published responses, that share words with a marked passage. Null where nothing was marked.
 */
export function markedMinority(material: Material, { themes, bodyTypes }: Spoken): MarkedMinority | null {
  const standing = material.passages.filter(({ words, answer }) => words !== '' && answer.includes(words))
  if (standing.length === 0) return null
  const rows = themes.flatMap(({ id, title, quotes }) => {
    const own = standing.filter((passage) =>
      material.codings.some((coding) => coding.themeId === id && speaksOf(passage, coding)),
    )
    if (own.length === 0) return []
    const published = quotes.filter(({ source }) => source).map((quote) => quote.id)
    return [
      {
        ...{ themeId: id, title, responses: bodiesOf(own) },
        byType: bodyTypes.map(({ bodyType, name, namePlural, base }) => ({
          ...{ bodyType, name, namePlural, base },
          count: bodiesOf(own.filter((passage) => passage.bodyType === bodyType)),
        })),
        quotes: material.quotes
          .filter((quote) => published.includes(quote.id) && own.some((passage) => isIn(passage, quote)))
          .map((quote) => quote.id),
      },
    ]
  })
  const isCoded = (passage: MarkedPassage) =>
    material.codings.some(
      (coding) => themes.some(({ id }) => id === coding.themeId) && speaksOf(passage, coding),
    )
  return {
    boroughs: new Set(standing.map(({ compileId }) => compileId)).size,
    withoutTheme: bodiesOf(standing.filter((passage) => !isCoded(passage))),
    rows: rows.toSorted((a, b) => b.responses - a.responses),
  }
}

const bodiesOf = (passages: MarkedPassage[]) => new Set(passages.map(({ bodyId }) => bodyId)).size

type Place = { responseId: string; question: string }
const isOfSame = (a: Place, b: Place) => a.responseId === b.responseId && a.question === b.question

function speaksOf(passage: MarkedPassage, coding: CodedAnswer): boolean {
  if (!isOfSame(passage, coding)) return false
  return coding.spans.length === 0 || coding.spans.some((span) => sharesWords(passage, span))
}

const isIn = (passage: MarkedPassage, quote: PlacedQuote) =>
  isOfSame(passage, quote) && sharesWords(passage, quote.words)

/** Whether two passages of an answer lie over one another. */
function sharesWords({ answer, words }: MarkedPassage, other: string): boolean {
  const [a, b] = [answer.indexOf(words), answer.indexOf(other)]
  return b >= 0 && other !== '' && a < b + other.length && b < a + words.length
}
