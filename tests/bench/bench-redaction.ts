import { KINDS } from '../../lib/methods/redaction/proposal'
import { proposeRedactions } from '../../lib/methods/redaction/propose-redactions'
import { CLEAN } from '../rooms/methods/redaction/clean-sentences'
import { madeAnswers } from '../rooms/methods/redaction/made-answers'
import { measure, type Measure } from '../rooms/methods/redaction/measure'
import { WRITTEN_CLEAN, writtenAnswers } from '../rooms/methods/redaction/written-answers'
import { figure, type Figure } from './figures'

const SEED = 31
const ANSWERS = 10_000

/**
 * What redaction finds of made answers with something personal in each, by kind; how much of what it proposes is personal;
 * how often it speaks up where nobody is named; and how long it takes.
 */
export function benchRedaction(): Figure[] {
  const answers = madeAnswers(SEED, ANSWERS)
  answers.slice(0, 500).forEach(({ text }) => proposeRedactions(text)) // warm before the clock runs
  const began = performance.now()
  for (const { text } of answers) proposeRedactions(text)
  const seconds = (performance.now() - began) / 1000
  const measured = measure(answers)
  const found = KINDS.flatMap((kind) => {
    const one = measured.get(kind)
    if (!one) return []
    const bar = { atLeast: kind === 'name' ? 0.75 : 0.95 }
    return [
      figure(`redaction, recall of ${kind}`, one.found / one.there, '', bar),
      figure(`redaction, precision of ${kind}`, one.right / one.proposed, ''),
    ]
  })
  const clean = [...CLEAN, ...WRITTEN_CLEAN]
  const flagged = clean.filter((sentence) => proposeRedactions(sentence).length > 0).length
  return [
    ...found,
    ...byHand(),
    figure('redaction, share of clean sentences with a proposal', flagged / clean.length, '', {
      atMost: 0.05,
    }),
    figure('redaction, 10,000 answers', (seconds * 10_000) / ANSWERS, 's'),
  ]
}

/** Answers that were written by hand after redaction was made. */
function byHand(): Figure[] {
  const { name, ...others } = Object.fromEntries(measure(writtenAnswers())) as Record<string, Measure>
  const patterns = Object.values(others)
  const there = patterns.reduce((sum, one) => sum + one.there, 0)
  const found = patterns.reduce((sum, one) => sum + one.found, 0)
  return [
    figure('redaction, recall of patterns written by hand', found / there, '', { atLeast: 0.95 }),
    figure('redaction, recall of names written by hand', (name?.found ?? 0) / (name?.there ?? 1), '', {
      atLeast: 0.75,
    }),
  ]
}
