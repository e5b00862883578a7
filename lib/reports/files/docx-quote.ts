import { ExternalHyperlink, Paragraph, TextRun, type FileChild } from 'docx'
import type { ReportQuote } from '../content-types'
import { quotedFrom } from '../words'
import { paragraph } from './docx-words'

/** A quote as it is published, and where it comes from; or that its author took it back. */
export function quoteSaid(quote: ReportQuote, slug: string, site: string): FileChild[] {
  if (quote.isTakenBack) return [paragraph(quote.text, 'Note')]
  return [
    ...quote.text.split(/\n+/).map((line, i, all) => {
      const [open, close] = [i === 0 ? '“' : '', i === all.length - 1 ? '”' : '']
      return new Paragraph({ text: `${open}${line}${close}`, style: 'Quotation', keepNext: true })
    }),
    new Paragraph({
      style: 'QuotedFrom',
      children: [
        new TextRun(quotedFrom(quote)),
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
