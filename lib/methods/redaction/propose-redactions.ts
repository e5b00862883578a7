import { applyRedactions } from './apply-redactions'
import { findAddresses } from './find-addresses'
import { findBirthDates } from './find-birth-dates'
import { findEmails } from './find-emails'
import { findHandles } from './find-handles'
import { findNames } from './find-names'
import { findNumberPlates } from './find-number-plates'
import { findNumbersOfPersons } from './find-numbers-of-persons'
import { findPostcodes } from './find-postcodes'
import { findTelephones } from './find-telephones'
import { ANY_MARK, KINDS, type Proposal } from './proposal'

/** Something taken out may let something else be seen that it covered: looked for until nothing more is found. */
const MOST_ROUNDS = 4

/**
 * Passages of an answer that may say who somebody is, in the order of the text and without overlaps. Proposals: a person
 * decides. Stable: once all of them are applied, nothing more is proposed of the public text.
 */
export function proposeRedactions(text: string): Proposal[] {
  let all: Proposal[] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { publicText, sourceOffset } = applyRedactions(text, all)
    const more = settled(publicText, all.length ? candidates(publicText) : candidates(text))
    if (more.length === 0) break
    const placed = more.map((one) => ({ ...one, start: sourceOffset(one.start), end: sourceOffset(one.end) }))
    all = [...all, ...placed].sort((a, b) => a.start - b.start)
  }
  return all
}

function candidates(text: string): Proposal[] {
  return [
    ...findEmails(text),
    ...findHandles(text),
    ...findNumbersOfPersons(text),
    ...findBirthDates(text),
    ...findTelephones(text),
    ...findAddresses(text),
    ...findPostcodes(text),
    ...findNumberPlates(text),
    ...findNames(text),
  ]
}

/** Of those that overlap, the kind whose shape is surer stays, then the longer. Marks that are there already are no passage. */
function settled(text: string, proposals: Proposal[]): Proposal[] {
  const marks = [...text.matchAll(ANY_MARK)].map(({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
  }))
  const kept: Proposal[] = []
  const isFree = ({ start, end }: Proposal) =>
    ![...marks, ...kept].some((other) => start < other.end && end > other.start)
  const order = (one: Proposal) => KINDS.indexOf(one.kind)
  const ranked = proposals.toSorted(
    (a, b) => order(a) - order(b) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  for (const proposal of ranked) if (proposal.end > proposal.start && isFree(proposal)) kept.push(proposal)
  return kept.sort((a, b) => a.start - b.start)
}
