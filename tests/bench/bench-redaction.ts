import { KINDS } from '../../lib/methods/redaction/proposal'
import { proposeRedactions } from '../../lib/methods/redaction/propose-redactions'
import { CLEAN } from '../rooms/methods/redaction/clean-sentences'
import { madeAnswers } from '../rooms/methods/redaction/made-answers'
import { measure } from '../rooms/methods/redaction/measure'
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
  const flagged = CLEAN.filter((sentence) => proposeRedactions(sentence).length > 0).length
  return [
    ...found,
    figure('redaction, share of clean sentences with a proposal', flagged / CLEAN.length, '', {
      atMost: 0.05,
    }),
    figure('redaction, 10,000 answers', (seconds * 10_000) / ANSWERS, 's'),
  ]
}
