import { ExternalHyperlink, Paragraph, TextRun, type FileChild } from 'docx'
import { formatDate, formatNumber, formatRate } from '../../core/format'
import type { FigureBlock, ReportContent, ReportQuote, ReportTheme } from '../content-types'
import * as said from '../words'
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
      return minority(block, under)
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

function quoteSaid(quote: ReportQuote, slug: string, site: string): FileChild[] {
  if (quote.isTakenBack) return [paragraph(quote.text, 'Note')]
  return [
    ...quote.text.split(/\n+/).map((line, i, all) => {
      const [open, close] = [i === 0 ? '“' : '', i === all.length - 1 ? '”' : '']
      return new Paragraph({ text: `${open}${line}${close}`, style: 'Quotation', keepNext: true })
    }),
    new Paragraph({
      style: 'QuotedFrom',
      children: [
        new TextRun(said.quotedFrom(quote)),
        ...(quote.source
          ? [
              new TextRun(', '),
              new ExternalHyperlink({
                link: `${site}/consultations/${slug}/responses/${quote.source.number}`,
                children: [new TextRun({ text: `response ${quote.source.number}`, style: 'Hyperlink' })],
              }),
            ]
          : []),
      ],
    }),
  ]
}

function tiers(block: FigureOf<'tiers'>, under: number): FileChild[] {
  const { voices, rows } = block
  return [
    heading('Where wards, boroughs and partnerships differ', under + 1),
    paragraph(said.comparedSaid(block)),
    ...(rows.length === 0
      ? []
      : table({
          caption: 'Themes on which kinds of body differ',
          headings: [
            'Theme',
            ...voices.map(({ name, base }) => `${name}, of ${formatNumber(base)}`),
            'How they differ',
          ],
          rows: rows.map((row) => [
            row.title,
            ...voices.map((_, i) => formatNumber(row.counts[i] ?? 0)),
            said.differencesSaid(block, row),
          ]),
          wordColumns: [0, voices.length + 1],
        })),
  ]
}

function minority({ rows }: FigureOf<'minority'>, under: number): FileChild[] {
  return [
    heading('Where bodies do not want the same', under + 1),
    paragraph(
      'On these points some bodies hold the opposite of what others hold. Both are heard, whichever are fewer.',
    ),
    ...table({
      caption: 'Bodies by what they hold',
      headings: ['Theme', 'For it', 'Against it', 'Both', 'Not clear'],
      rows: rows.map((row) => [
        row.title,
        ...[row.for, row.against, row.mixed, row.unclear].map((count) => formatNumber(count)),
      ]),
    }),
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
