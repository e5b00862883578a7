import { createHash } from 'node:crypto'
import { countOf, formatNumber, listOf } from '../core/format'
import type { Block, ReportContent } from './content-types'
import { figureLabel } from './figure-choices'
import { figuresIn, themesIn, wordsOf } from './read-content'
import type { CheckAnswer } from './schema'
import type { SmallChange } from './types'

/** A question of the checklist, with what the record says to it. */
export type CheckItem = {
  code: string
  /** What should be so. */
  title: string
  /** What the record says; of what is met by itself, that it is. */
  found: string
  /** Nothing is to be answered. */
  isMet: boolean
  /** Where it can be mended: beneath the consultation's staff page; empty: nowhere in particular. */
  path: string
  /** Of what was seen: where that changes, it is asked again. */
  seen: string
}

export type Answered = { answer: CheckAnswer; words: string; by: string; at: Date }

/** An item with what a person answered; null where nobody did, or what they saw has changed since. */
export type Checked = CheckItem & { answered: Answered | null; isAskedAgain: boolean }

/** All that the checklist is made of. */
export type CheckFacts = {
  content: ReportContent
  /** The same with every figure where a report has it by itself. */
  whole: ReportContent
  reading: { unread: number; uncoded: number; changed: number; total: number }
  /** Chosen quotes whose answer was corrected; and words in chosen quotes that may say who somebody is. */
  staleQuotes: string[]
  personal: string[]
  /** Commitments without all that they need. */
  commitments: { title: string; lacks: string[] }[]
  drafts: number
  openComments: number
  smallChanges: SmallChange[]
  silentThemes: string[]
  emptySections: string[]
}

type Draft = Omit<CheckItem, 'isMet' | 'seen'> & { facts: string[]; met: string }

/** The checklist of a report as it stands, in the order in which one would go through it. */
export function checklistOf(facts: CheckFacts): CheckItem[] {
  return [
    ...ofReading(facts),
    ...ofQuotes(facts),
    ...ofFigures(facts),
    ...ofPromises(facts),
    ...always(facts),
  ]
}

const item = ({ facts, met, found, ...rest }: Draft): CheckItem => ({
  ...rest,
  ...{ isMet: facts.length === 0, found: facts.length === 0 ? met : found },
  seen: seenOf(facts),
})

const seenOf = (facts: string[]) =>
  createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32)

const some = (n: number, words: string) => (n > 0 ? [words] : [])

function ofReading({ reading }: CheckFacts): CheckItem[] {
  const { unread, uncoded, changed, total } = reading
  const of = (n: number) => `${formatNumber(n)} of ${countOf(total, 'answer')}`
  return [
    item({
      ...{ code: 'unread', title: 'Every answer was read', path: '/reading?show=unread' },
      ...{ found: `Nobody has read ${of(unread)}.`, facts: some(unread, `unread ${unread}`) },
      met: `All ${countOf(total, 'answer')} were read.`,
    }),
    item({
      ...{ code: 'uncoded', title: 'Every answer has a theme', path: '/reading?show=uncoded' },
      ...{ found: `${of(uncoded)} have no theme.`, facts: some(uncoded, `uncoded ${uncoded}`) },
      met: 'Every answer has at least one theme.',
    }),
    item({
      ...{
        code: 'changed',
        title: 'Answers corrected since were looked at again',
        path: '/reading?show=changed',
      },
      found: `${countOf(changed, 'answer')} corrected after coding.`,
      ...{ facts: some(changed, `changed ${changed}`), met: 'No answer was corrected after it was coded.' },
    }),
  ]
}

function ofQuotes({ content, staleQuotes, personal, silentThemes }: CheckFacts): CheckItem[] {
  const without = themesIn(content).filter(({ quotes }) => quotes.length === 0)
  return [
    item({
      ...{ code: 'quotes', title: 'Every theme has a quote', path: '/report/quotes' },
      found: `Without a quote: ${named(without.map(({ title }) => title))}.`,
      ...{ facts: without.map(({ id }) => id), met: 'Every theme has at least one.' },
    }),
    item({
      ...{ code: 'stale-quotes', title: 'No chosen quote is out of date', path: '/report/quotes' },
      found: `Left out, since the answer was corrected: ${named(staleQuotes.map(begun))}.`,
      ...{ facts: staleQuotes, met: 'Every chosen quote stands in the answer as it is now.' },
    }),
    item({
      ...{ code: 'personal', title: 'No quote says who somebody is', path: '/report/quotes' },
      found: `May say who somebody is: ${named(personal)}.`,
      ...{ facts: personal, met: 'Nothing was found in the quotes that may say who somebody is.' },
    }),
    item({
      ...{ code: 'silent-themes', title: 'No theme of the code frame is left out', path: '/themes' },
      found: `Spoken of by nobody, and so left out: ${named(silentThemes)}.`,
      ...{ facts: silentThemes, met: 'Somebody spoke of every theme.' },
    }),
  ]
}

const named = (words: string[]) => listOf(words.map((each) => `“${each}”`))
const begun = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

const keyOf = (block: Block) =>
  block.type === 'words' ? '' : block.figure === 'theme' ? `theme ${block.theme.id}` : block.figure

/** Figures that the record has and the report leaves out: a reader should not have to miss them. */
export function leftOut(content: ReportContent, whole: ReportContent): string[] {
  const there = new Set(content.sections.flatMap(({ blocks }) => blocks.map(keyOf)))
  const missing = whole.sections.flatMap(({ blocks }) => blocks.filter((block) => !there.has(keyOf(block))))
  const words = missing.flatMap((block) =>
    block.type === 'words'
      ? []
      : [block.figure === 'theme' ? `Theme: ${block.theme.title}` : figureLabel(block.figure)],
  )
  return [...new Set(words)]
}

/** Which of these commitments stand in no figure of the report. */
function ofFigures({ content, whole, emptySections }: CheckFacts): CheckItem[] {
  const missing = leftOut(content, whole)
  const saysBase = figuresIn(content, 'base').length > 0 && figuresIn(content, 'rates-by-type').length > 0
  const saysSilence = figuresIn(content, 'not-heard').length > 0 || figuresIn(whole, 'not-heard').length === 0
  return [
    item({
      ...{ code: 'figures', title: 'No figure is left out', path: '/report' },
      ...{ found: `Left out: ${named(missing)}.`, facts: missing, met: 'Every figure stands in it.' },
    }),
    item({
      ...{ code: 'base', title: 'It says of how many every figure is', path: '/report/sections/how' },
      found: 'The response rates, or how many answered, are left out.',
      ...{ facts: saysBase ? [] : ['no base'], met: 'The base and the response rates stand in it.' },
    }),
    item({
      ...{ code: 'not-heard', title: 'It says who was not heard', path: '/report/sections/how' },
      found: 'Who was not heard is left out.',
      ...{ facts: saysSilence ? [] : ['not said'], met: 'Who was not heard stands in it.' },
    }),
    item({
      ...{ code: 'words', title: 'Every section says something in words', path: '/report' },
      found: `Without words of its own: ${named(emptySections)}.`,
      ...{ facts: emptySections, met: 'Every section has words of its own.' },
    }),
  ]
}

function ofPromises({ content, commitments, drafts }: CheckFacts): CheckItem[] {
  const lacking = commitments.filter(({ lacks }) => lacks.length > 0)
  const answered = new Set(
    [
      ...figuresIn(content, 'commitments').flatMap((figure) => figure.commitments),
      ...figuresIn(content, 'refusals').flatMap((figure) => figure.refusals),
    ].flatMap(({ themes }) => themes.map(({ id }) => id)),
  )
  const open = themesIn(content).filter(({ id }) => !answered.has(id))
  return [
    item({
      ...{ code: 'commitments', title: 'Every commitment says who does what by when', path: '/commitments' },
      found: lacking.map(({ title, lacks }) => `“${title}”: ${lacks.join(' ')}`).join(' '),
      facts: lacking.map(({ title, lacks }) => `${title} ${lacks.join()}`),
      met: 'Each has an action with an owner and a day.',
    }),
    item({
      ...{ code: 'drafts', title: 'No commitment is still a draft', path: '/commitments' },
      found: `${countOf(drafts, 'commitment')} not made yet. Proposing asks whether they are made with the report.`,
      ...{ facts: some(drafts, `drafts ${drafts}`), met: 'All of them are made.' },
    }),
    item({
      ...{ code: 'answered', title: 'Every theme leads to a commitment or a refusal', path: '/commitments' },
      found: `Neither promised nor refused: ${named(open.map(({ title }) => title))}.`,
      ...{ facts: open.map(({ id }) => id), met: 'Each leads to one of them.' },
    }),
  ]
}

/** Of equality a record cannot tell whether it was thought of: a person always answers. */
function always({ openComments, smallChanges, content }: CheckFacts): CheckItem[] {
  const told = content.sections.filter(({ kind }) => kind === 'told' || kind === 'differently')
  return [
    item({
      ...{ code: 'comments', title: 'Every comment is settled', path: '/report/comments' },
      found: `${countOf(openComments, 'comment')} not settled.`,
      ...{ facts: some(openComments, `open ${openComments}`), met: 'Nothing is unsettled.' },
    }),
    item({
      ...{ code: 'small-changes', title: 'No edition beside another gives few people away', path: '' },
      found: `Beside an earlier edition, ${named(smallChanges.map(({ title }) => title))} would say what fewer than ten people said. Proposing asks whether these figures are hidden.`,
      facts: smallChanges.map(({ themeId, edition, from, to }) => [themeId, edition, from, to].join()),
      met: 'No figure of persons gives fewer than ten of them away.',
    }),
    item({
      ...{ code: 'equality', title: 'What it means for equality was thought of', path: '' },
      found:
        'Whom does what we promise and refuse touch most: by age, race, sex, gender, sexuality, disability and faith? Is it said where it matters?',
      facts: told.map((section) => wordsOf(section)),
      met: '',
    }),
  ]
}

/** Those that a person still has to answer. */
export const unanswered = (items: Checked[]): Checked[] =>
  items.filter(({ isMet, answered }) => !isMet && answered === null)
