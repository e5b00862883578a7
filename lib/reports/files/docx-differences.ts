import type { FileChild } from 'docx'
import { formatNumber } from '../../core/format'
import type { FigureBlock } from '../content-types'
import type { MarkedMinority } from '../marked-types'
import * as said from '../words'
import type { Drawing } from './docx-figures'
import { quoteSaid } from './docx-quote'
import { table } from './docx-table'
import { heading, paragraph } from './docx-words'

type FigureOf<Name extends FigureBlock['figure']> = Extract<FigureBlock, { figure: Name }>

/** Where kinds of body differ. */
export function tiers(block: FigureOf<'tiers'>, under: number): FileChild[] {
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

/** Where fewer hold the other view, and what boroughs marked so. */
export function minority({ rows, marked }: FigureOf<'minority'>, drawing: Drawing): FileChild[] {
  const opposed =
    rows.length === 0
      ? []
      : [
          heading('Where bodies do not want the same', drawing.under + 1),
          paragraph(said.OPPOSED),
          ...table({
            caption: 'Bodies by what they hold',
            headings: ['Theme', 'For it', 'Against it', 'Both', 'Not clear'],
            rows: rows.map((row) => [
              row.title,
              ...[row.for, row.against, row.mixed, row.unclear].map((count) => formatNumber(count)),
            ]),
          }),
        ]
  return [...opposed, ...(marked ? markedMinority(marked, drawing) : [])]
}

function markedMinority(marked: MarkedMinority, { content, site, under }: Drawing): FileChild[] {
  const { rows } = marked
  return [
    heading(said.MARKED_HEADING, under + 1),
    ...said.markedSaid(marked).map((text) => paragraph(text)),
    ...(rows.length === 0
      ? []
      : table({
          caption: 'Bodies whose words were marked as the view of a minority',
          headings: [
            'Theme',
            `Bodies, of ${formatNumber(content.base)}`,
            ...rows[0]!.byType.map(
              ({ name, namePlural, base }) => `${base === 1 ? name : namePlural}, of ${formatNumber(base)}`,
            ),
          ],
          rows: rows.map(({ title, responses, byType }) => [
            title,
            formatNumber(responses),
            ...byType.map(({ count }) => formatNumber(count)),
          ]),
        })),
    ...rows.flatMap((row) =>
      said
        .quotesOfMarked(row, content)
        .flatMap((quote) => [
          paragraph(`${row.title}:`, 'Small'),
          ...quoteSaid(quote, content.consultation.slug, site),
        ]),
    ),
  ]
}
