import { countOf, formatDate, formatNumber, formatRate, listOf } from '../core/format'
import type {
  AskedKind,
  ChannelCount,
  FigureBlock,
  ReportContent,
  ReportQuote,
  ReportTheme,
} from './content-types'
import type { MarkedMinority, MarkedMinorityRow } from './marked-types'
import { themesIn } from './read-content'

/** What figures say in sentences: the same on the page, in print and in files. Safe in the browser. */
type FigureOf<Name extends FigureBlock['figure']> = Extract<FigureBlock, { figure: Name }>

/** "Asked by the MPA. Who decides: the full authority, on 1 June 2010." Empty where nothing is known of it. */
export function whoDecides(
  { decisionMaker, decisionOn }: FigureOf<'decision'>,
  leads: { name: string }[],
): string {
  const asked = leads.length > 0 ? `Asked by ${listOf(leads.map(({ name }) => `the ${name}`))}. ` : ''
  const decides = decisionMaker ? `Who decides: ${decisionMaker}` : ''
  const on = decisionMaker && decisionOn ? `, on ${formatDate(decisionOn)}` : ''
  return `${asked}${decides}${on}${decisionMaker ? '.' : ''}`.trim()
}

export function openedFromTo({ opensOn, closesOn }: ReportContent['consultation']): string {
  return opensOn && closesOn
    ? `The consultation was open from ${formatDate(opensOn)} to ${formatDate(closesOn)}. Asked were:`
    : ''
}

export const askedKind = ({ invited, name, namePlural, askedOn }: AskedKind): string =>
  `${formatNumber(invited)} ${invited === 1 ? name : namePlural}${askedOn ? `, from ${formatDate(askedOn)}` : ''}`

/** Empty where no channel is known. */
export function channelsSaid(channels: ChannelCount[]): string {
  if (channels.length === 0) return ''
  const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
  const each = channels.map(({ words, count }) => `${countOf(count, 'answer')} ${lowered(words)}`)
  return `How the answers of bodies came in: ${listOf(each)}.`
}

/** How many answered, what of it was read, and how their views came about: what every figure below is out of. */
export function baseSaid({ base, reading, rates, publicBase, byBasis }: ReportContent): string[] {
  const { answers, read, coded } = reading
  const were = read >= answers ? 'All of them were read' : `${formatNumber(read)} of them were read`
  return [
    `Answers came from ${formatNumber(rates.boroughsReached)} of the ${countOf(rates.boroughsInvited, 'borough')} in which bodies were asked.`,
    ...(publicBase === undefined
      ? []
      : [
          `${publicBase === null ? 'Fewer than 10 members' : countOf(publicBase, 'member')} of the public answered. They are counted apart, beside each point, and are in none of the numbers of bodies.`,
        ]),
    `The ${countOf(base, 'body', 'bodies')} that answered wrote ${countOf(answers, 'answer')} in their own words, one to each question that they took up. ${were}, and ${formatNumber(coded)} speak of one or more of the points below. The number beside each point is how many bodies made it. A body counts once for a point, however often it made it.`,
    ...(byBasis
      ? [
          `How those bodies came to their answers: ${listOf(byBasis.map(({ count, words }) => `${formatNumber(count)} ${words}`))}. It stands beside each point and each quote as well, so that a meeting of many is not taken for one person.`,
        ]
      : []),
  ]
}

export function notHeardSaid({ kinds, boroughs }: FigureOf<'not-heard'>): string[] {
  const silent = kinds.map(
    ({ silent, invited, namePlural }) => `${formatNumber(silent)} of ${formatNumber(invited)} ${namePlural}`,
  )
  return [
    ...(silent.length > 0 ? [`No answer came from ${listOf(silent)}.`] : []),
    ...(boroughs.length > 0
      ? [
          `Nobody answered in ${countOf(boroughs.length, 'borough')}: ${listOf(boroughs.map(({ name }) => name))}.`,
        ]
      : []),
  ]
}

/** "7 of 46 (15%)" */
export const countSaid = (count: number, base: number): string =>
  `${formatNumber(count)} of ${formatNumber(base)} (${formatRate(count, base)})`

/** Of whom the count is, how they came to it, and the public beside it: sentence by sentence. */
export function themeSaid({ byType, byBasis, ofPublic }: ReportTheme): string[] {
  const counts = byType.map(
    ({ count, base, name, namePlural }) =>
      `${formatNumber(count)} of ${formatNumber(base)} ${base === 1 ? name : namePlural}`,
  )
  return [
    `Of those that answered: ${listOf(counts)}.`,
    ...(byBasis && byBasis.length > 0
      ? [
          `How they came to it: ${listOf(byBasis.map(({ count, words }) => `${formatNumber(count)} ${words}`))}.`,
        ]
      : []),
    ...(ofPublic === undefined ? [] : [publicSaid(ofPublic)]),
  ]
}

/** Persons stand beside the bodies and are in none of their numbers. */
function publicSaid(count: number | null): string {
  if (count === null)
    return 'How many members of the public spoke of it is not shown: too few did, or did not. They are counted apart.'
  return `${formatNumber(count)} members of the public spoke of it. They are counted apart.`
}

/** Of a file that still has words which somebody has taken back. */
export const MADE_ANEW =
  'It is being made anew, without a quote that its author has taken back. Try again in a minute.'

/** "2 quotes were taken back since by those who wrote them: …": on the page and in files. Empty where none was. */
export function takenBackSaid(count: number): string {
  if (count === 0) return ''
  const which = count === 1 ? 'A sentence stands in its place' : 'A sentence stands in the place of each'
  return `${countOf(count, 'quote')} ${count === 1 ? 'was' : 'were'} taken back since by the ${count === 1 ? 'person' : 'people'} who wrote ${count === 1 ? 'it' : 'them'}. ${which}; the counts stay as they are.`
}

/** "Safer Neighbourhoods Panel, Camden (after a meeting)" */
export const quotedFrom = ({ bodyType, borough, basis }: ReportQuote): string =>
  `${bodyType}${borough ? `, ${borough}` : ''}${basis ? ` (${basis})` : ''}`

/** "Wards and Boroughs in how many speak of it" */
export function differencesSaid(
  { voices }: FigureOf<'tiers'>,
  row: FigureOf<'tiers'>['rows'][number],
): string {
  const nameOf = (code: string) => voices.find((voice) => voice.code === code)?.name ?? code
  return listOf(
    row.differ.map(
      (pair) =>
        `${nameOf(pair.one)} and ${nameOf(pair.other)} in ${pair.in === 'how-many' ? 'how many speak of it' : 'what they want'}`,
    ),
  )
}

/** How far kinds of body see it alike, with how that was worked out. */
export function comparedSaid({ voices, compared, rows }: FigureOf<'tiers'>): string {
  const themes = countOf(compared, 'theme')
  return rows.length === 0
    ? `Compared were ${themes}, between ${listOf(voices.map(({ name }) => name))}. On none of them do they differ by more than chance alone might explain. With few answers only large differences could show.`
    : `Of ${themes} compared, ${countOf(rows.length, 'theme')} ${rows.length === 1 ? 'differs' : 'differ'} by more than chance alone would explain (Fisher’s exact test, corrected for all tests together).`
}

export const OPPOSED =
  'On these points some bodies hold the opposite of what others hold. Both are heard, whichever are fewer.'

export const MARKED_HEADING = 'What boroughs marked as the view of a minority'

/** Who marked views as those of a minority, and what is counted of them. */
export function markedSaid({ boroughs, withoutTheme, rows }: MarkedMinority): string[] {
  return [
    `When they made their boroughs’ responses of what their panels had said, ${countOf(boroughs, 'borough’s own group', 'boroughs’ own groups')} marked passages as the view of a minority.${rows.length > 0 ? ' Counted here is, theme by theme, how many bodies said what was marked so.' : ''}`,
    ...(withoutTheme > 0
      ? [
          `What ${countOf(withoutTheme, 'body', 'bodies')} said and was marked so speaks of no theme of this report.`,
        ]
      : []),
  ]
}

/** The quotes of a row, where its theme stands in the report with them. */
export function quotesOfMarked(
  { themeId, quotes }: MarkedMinorityRow,
  content: Pick<ReportContent, 'sections'>,
): ReportQuote[] {
  const theme = themesIn(content).find(({ id }) => id === themeId)
  return theme?.quotes.filter(({ id }) => quotes.includes(id)) ?? []
}
