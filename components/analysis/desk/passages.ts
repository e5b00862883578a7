/** A passage by its place in the text, in UTF-16 units. */
export type Passage = { startsAt: number; endsAt: number }

/** Where each sentence stands, without the blanks round it. */
export function sentencesOf(text: string): Passage[] {
  const segments = new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)
  return [...segments].flatMap(({ segment, index }) => {
    const sentence = segment.trim()
    if (sentence === '') return []
    const startsAt = index + segment.indexOf(sentence)
    return [{ startsAt, endsAt: startsAt + sentence.length }]
  })
}

/** The sentence after the passage; after the last one, the first again. */
export function nextSentence(sentences: Passage[], passage: Passage | null): Passage | null {
  const after = sentences.find(({ startsAt }) => passage === null || startsAt >= passage.endsAt)
  return after ?? sentences[0] ?? null
}

/** The passage and the sentence after it. */
export function withNextSentence(sentences: Passage[], passage: Passage | null): Passage | null {
  if (!passage) return nextSentence(sentences, null)
  const after = sentences.find(({ startsAt }) => startsAt >= passage.endsAt)
  return after ? { startsAt: passage.startsAt, endsAt: after.endsAt } : passage
}

const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

/** The passage with the words that it cuts made whole: "body is in charge" is not what "Nobody is in charge" says. */
export function wholeWords(text: string, { startsAt, endsAt }: Passage): Passage {
  let [from, to] = [startsAt, endsAt]
  while (isWord(text[from - 1]) && isWord(text[from])) from--
  while (isWord(text[to - 1]) && isWord(text[to])) to++
  return { startsAt: from, endsAt: to }
}

export type Segment = {
  text: string
  startsAt: number
  isQuote: boolean
  isSelected: boolean
  /** Of those given, the places of the spans that cover it. */
  spans: number[]
  isHit: boolean
}

export type Marked = { quotes: Passage[]; spans: Passage[]; hits: Passage[]; selected: Passage | null }

/** The text cut wherever a quote, a coded passage, a word that was looked for or the selected passage begins or ends. */
export function segmentsOf(text: string, { quotes, spans, hits, selected }: Marked): Segment[] {
  const all = [...quotes, ...spans, ...hits, ...(selected ? [selected] : [])]
  const inside = all.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]).filter((at) => at < text.length)
  const cuts = [...new Set([0, ...inside])].sort((a, b) => a - b)
  return cuts.map((startsAt, i) => {
    const covers = (passage: Passage) => passage.startsAt <= startsAt && startsAt < passage.endsAt
    return {
      text: text.slice(startsAt, cuts[i + 1]),
      startsAt,
      isQuote: quotes.some(covers),
      isSelected: selected !== null && covers(selected),
      spans: spans.flatMap((span, place) => (covers(span) ? [place] : [])),
      isHit: hits.some(covers),
    }
  })
}
