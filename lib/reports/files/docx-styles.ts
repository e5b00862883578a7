import { LineRuleType, type IStylesOptions } from 'docx'

const GREEN = '0B5C4B'
const GREY = '595959'
/** Word has it everywhere; the typeface of the pages is on few machines, and a file should look as it was made. */
const FONT = 'Arial'
const LANGUAGE = { value: 'en-GB' }

const head = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: GREEN, language: LANGUAGE },
  paragraph: { spacing: { before, after: 120 } },
})

/** Real headings, so that the document has an outline; sizes are in half points, spacing in twentieths of a point. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, language: LANGUAGE },
      paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
    },
    title: head(44, 0),
    heading1: head(32, 480),
    heading2: head(26, 360),
    heading3: head(23, 280),
    heading4: head(22, 200),
    hyperlink: { run: { color: GREEN, underline: {} } },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    ...[
      { id: 'Small', name: 'Small', run: { size: 18, color: GREY } },
      { id: 'Note', name: 'Note', run: { italics: true }, paragraph: { indent: { left: 340 } } },
      {
        ...{ id: 'Quotation', name: 'Quotation', run: { italics: true } },
        paragraph: { indent: { left: 340 }, spacing: { before: 80, after: 40 } },
      },
      {
        ...{ id: 'QuotedFrom', name: 'Quoted from', run: { size: 18, color: GREY } },
        paragraph: { indent: { left: 340 }, spacing: { after: 160 } },
      },
      {
        ...{ id: 'Caption', name: 'Caption', run: { bold: true, size: 20 } },
        paragraph: { spacing: { before: 200, after: 80 } },
      },
      {
        ...{ id: 'TableHeading', name: 'Table heading', run: { bold: true, size: 18 } },
        paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
      },
      {
        ...{ id: 'TableText', name: 'Table text', run: { size: 18 } },
        paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
      },
    ].map((style) => ({ ...style, basedOn: 'Normal', quickFormat: true })),
  ],
}
