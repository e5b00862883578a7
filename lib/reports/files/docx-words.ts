import { ExternalHyperlink, HeadingLevel, Paragraph, TextRun, type ParagraphChild } from 'docx'
import { readRichText, type RichBlock, type RichInline } from '../../core/rich-text'

/** Name of the numbering that every ordered list follows; each list is an instance of its own, so that it begins at 1. */
export const ORDERED = 'ordered'

/** Levels of headings in the file: a report's sections stand under its title. */
const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
]

export const heading = (text: string, level: number): Paragraph =>
  new Paragraph({ text, heading: HEADINGS[Math.min(level, HEADINGS.length) - 1], keepNext: true })

export const paragraph = (text: string, style?: string): Paragraph =>
  new Paragraph({ text, ...(style ? { style } : {}) })

export const bullet = (text: string): Paragraph => new Paragraph({ text, bullet: { level: 0 } })

/** Plain words of several lines, a paragraph each. */
export const paragraphs = (text: string): Paragraph[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim()))

/**
 * Markdown of the safe subset as paragraphs.
 * @param under level of the heading above: headings in the words stand below it
 * @param lists counts the ordered lists of the whole file
 */
export function richParagraphs(markdown: string, under: number, lists: { count: number }): Paragraph[] {
  return readRichText(markdown).flatMap((block) => blockOf(block, { under, lists, depth: 0 }))
}

type Place = { under: number; lists: { count: number }; depth: number; isQuoted?: boolean }

function blockOf(block: RichBlock, place: Place): Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          children: runsOf(block.inlines),
          heading: HEADINGS[Math.min(place.under + block.level, HEADINGS.length) - 1],
          keepNext: true,
        }),
      ]
    case 'quotation':
      return block.blocks.flatMap((inner) => blockOf(inner, { ...place, isQuoted: true }))
    case 'list':
      return listOf(block, place)
    default:
      return [
        new Paragraph({ children: runsOf(block.inlines), ...(place.isQuoted ? { style: 'Quotation' } : {}) }),
      ]
  }
}

function listOf(
  { isOrdered, items }: Extract<RichBlock, { kind: 'list' }>,
  { under, lists, depth }: Place,
): Paragraph[] {
  const level = Math.min(depth, 2)
  const instance = isOrdered ? ++lists.count : 0
  const mark = isOrdered ? { numbering: { reference: ORDERED, level, instance } } : { bullet: { level } }
  return items.flatMap((item) =>
    item.flatMap((block, i) =>
      i === 0 && block.kind === 'paragraph'
        ? [new Paragraph({ children: runsOf(block.inlines), ...mark })]
        : blockOf(block, { under, lists, depth: depth + 1 }),
    ),
  )
}

function runsOf(inlines: RichInline[]): ParagraphChild[] {
  return inlines.map((inline) => {
    if ('isBreak' in inline) return new TextRun({ break: 1 })
    const { text, isBold, isItalic, href } = inline
    // Only what differs is said: "not bold" would undo what a heading or a quotation is.
    const form = { ...(isBold ? { bold: true } : {}), ...(isItalic ? { italics: true } : {}) }
    const run = new TextRun({ text, ...form, ...(href ? { style: 'Hyperlink' } : {}) })
    return href ? new ExternalHyperlink({ link: href, children: [run] }) : run
  })
}
