import { ExternalHyperlink, Paragraph, TextRun, type FileChild } from 'docx'
import { formatDate, formatNumber, formatRate } from '../../core/format'
import type { FigureBlock, ReportContent, ReportTheme } from '../content-types'
import * as said from '../words'
import { minority, tiers } from './docx-differences'
import { quoteSaid } from './docx-quote'
import { bullet, heading, paragraph, paragraphs } from './docx-words'
import { table } from './docx-table'
import { picture } from './docx-picture'
import { ratesByBorough, ratesByType } from './docx-rates'
import { mapPicture, themesPicture } from './pictures'

type FigureOf<Name extends FigureBlock['figure']> = Extract<FigureBlock, { figure: Name }>

export type Drawing = {
  content: ReportContent
  /** Address of the site, for the ways out of the file. */
  site: string
  /** Level of the heading under which it stands. */
  under: number
}

/** A figure as paragraphs, tables and pictures, with the words that the page has. */
export function drawFigure(block: FigureBlock, drawing: Drawing): FileChild[] {
  const { content, under } = drawing
  switch (block.figure) {
    case 'decision':
      return decision(block, drawing)
    case 'audiences':
      return [
        ...optional(said.openedFromTo(content.consultation)),
        ...block.audiences.map((kind) => bullet(said.askedKind(kind))),
        ...(block.hasPublic ? [bullet('anybody who wished to answer')] : []),
        ...optional(said.channelsSaid(block.channels)),
      ]
    case 'rates-by-type':
      return ratesByType(content)
    case 'rates-by-borough':
      return ratesByBorough(content)
    case 'map':
      return picture(mapPicture(content))
    case 'base':
      return said.baseSaid(content).map((text) => paragraph(text))
    case 'not-heard':
      return [
        heading('Who was not heard', under + 1),
        ...said.notHeardSaid(block).map((text) => paragraph(text)),
      ]
    case 'themes':
      return themes(block, content)
    case 'theme':
      return theme(block.theme, drawing)
    case 'tiers':
      return tiers(block, under)
    case 'minority':
      return minority(block, drawing)
    case 'sources':
      return block.sources.flatMap((source) => sourceSaid(source))
    case 'commitments':
      return block.commitments.flatMap((commitment) => commitmentSaid(commitment, under))
    case 'refusals':
      return block.refusals.flatMap(({ key, what, why, themes }) => [
        heading(what, under + 1),
        paragraph(`${why} (${key.split('+').join(' and ')})`),
        ...themesNamed('You had said', themes),
      ])
  }
}

const optional = (text: string) => (text ? [paragraph(text)] : [])

function decision(block: FigureOf<'decision'>, { content, under }: Drawing): FileChild[] {
  const { canChange, cannotChange } = block
  return [
    ...(canChange ? [heading('What could still be changed', under + 1), ...paragraphs(canChange)] : []),
    ...(cannotChange ? [heading('What could not', under + 1), ...paragraphs(cannotChange)] : []),
    ...optional(said.whoDecides(block, content.consultation.leads)),
  ]
}

function themes({ rows, bodyTypes }: FigureOf<'themes'>, { base }: ReportContent): FileChild[] {
  const hasPublic = rows.some(({ ofPublic }) => ofPublic !== undefined)
  return [
    ...picture(themesPicture(rows, base)),
    ...table({
      caption: 'What bodies spoke of',
      headings: [
        'Theme',
        `Bodies, of ${formatNumber(base)}`,
        ...bodyTypes.map(
          ({ name, namePlural, base }) => `${base === 1 ? name : namePlural}, of ${formatNumber(base)}`,
        ),
        ...(hasPublic ? ['Members of the public, apart'] : []),
      ],
      rows: rows.map(({ title, responses, byType, ofPublic }) => [
        title,
        `${formatNumber(responses)} (${formatRate(responses, base)})`,
        ...byType.map((count) => formatNumber(count)),
        ...(hasPublic ? [typeof ofPublic === 'number' ? formatNumber(ofPublic) : 'not shown'] : []),
      ]),
    }),
  ]
}

function theme(theme: ReportTheme, { content, site, under }: Drawing): FileChild[] {
  return [
    heading(theme.title, under + 1),
    new Paragraph({
      children: [new TextRun({ text: said.countSaid(theme.responses, content.base), bold: true })],
    }),
    ...said.themeSaid(theme).map((text) => paragraph(text, 'Small')),
    ...paragraphs(theme.description),
    ...theme.quotes.flatMap((quote) => quoteSaid(quote, content.consultation.slug, site)),
  ]
}

function sourceSaid({
  title,
  publisher,
  published,
  url,
  finding,
  themes,
}: FigureOf<'sources'>['sources'][number]): FileChild[] {
  const name = new TextRun({ text: title, bold: true, ...(url ? { style: 'Hyperlink' } : {}) })
  const rest = [publisher, published].filter(Boolean).map((part) => `, ${part}`)
  return [
    new Paragraph({
      children: [
        url ? new ExternalHyperlink({ link: url, children: [name] }) : name,
        new TextRun(rest.join('')),
      ],
    }),
    ...paragraphs(finding),
    ...themesNamed('Bears on', themes),
  ]
}

function commitmentSaid(
  { title, youSaid, whatWeWillDo, actions, themes }: FigureOf<'commitments'>['commitments'][number],
  under: number,
): FileChild[] {
  return [
    heading(title, under + 1),
    ...optional(youSaid && `You said: ${youSaid}`),
    ...paragraphs(whatWeWillDo),
    ...actions.map(({ what, owner, dueOn }) => bullet(`${what}: ${owner}, by ${formatDate(dueOn)}`)),
    ...themesNamed('Because you said', themes),
  ]
}

const themesNamed = (words: string, themes: { title: string }[]) =>
  themes.length > 0 ? [paragraph(`${words}: ${themes.map(({ title }) => title).join('; ')}`, 'Small')] : []
