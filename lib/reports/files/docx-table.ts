import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'

export type Cell = string
export type TableOf = {
  /** Stands above it, as every table is named. */
  caption: string
  /** The first column names the row; the others are numbers unless told otherwise. */
  headings: string[]
  rows: Cell[][]
  /** Columns of words, from 0. */
  wordColumns?: number[]
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B1B4B6' }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }

/** A table with its caption above; its heading is said again on every page that it goes on to. */
export function table({ caption, headings, rows, wordColumns = [0] }: TableOf): (Paragraph | Table)[] {
  const cell = (text: string, column: number, isHeading: boolean) =>
    new TableCell({
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: [
        new Paragraph({
          text,
          style: isHeading ? 'TableHeading' : 'TableText',
          alignment: wordColumns.includes(column) || column === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
        }),
      ],
    })
  return [
    new Paragraph({ text: caption, style: 'Caption', keepNext: true }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        ...{ top: LINE, bottom: LINE, insideHorizontal: LINE },
        ...{ left: NONE, right: NONE, insideVertical: NONE },
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: headings.map((h, i) => cell(h, i, true)),
        }),
        ...rows.map(
          (row) => new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, false)) }),
        ),
      ],
    }),
    // Two tables, or a table and what follows, would otherwise stand edge to edge.
    new Paragraph({ text: '', style: 'TableText' }),
  ]
}
