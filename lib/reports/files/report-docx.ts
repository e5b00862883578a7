import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx'
import { formatInstantDate } from '../../core/format'
import type { ContentSection, ReportContent } from '../content-types'
import { drawFigure } from './docx-figures'
import { STYLES } from './docx-styles'
import { heading, ORDERED, paragraph, richParagraphs } from './docx-words'
import { countSaid, takenBackSaid } from '../words'

export type EditionToDraw = {
  content: ReportContent
  number: number
  publishedAt: Date
  whatChanged: string
  fingerprint: string
  /** Of what is shown: another than the edition's where quotes were taken back. */
  shownFingerprint: string
  takenBack: number
  /** Address of the site without a slash at its end. */
  site: string
}

/** An edition as a Word document: everything that its page says, in its order, with pictures that say in words what they show. */
export async function reportDocx(edition: EditionToDraw): Promise<Buffer> {
  const { content } = edition
  const lists = { count: 0 }
  const document = new Document({
    ...{ title: content.title, subject: content.consultation.title, creator: 'Soundings' },
    description: `Edition ${edition.number}, published ${formatInstantDate(edition.publishedAt)}`,
    styles: STYLES,
    numbering: { config: [{ reference: ORDERED, levels: ORDERED_LEVELS }] },
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        footers: { default: footerOf(edition) },
        children: [
          ...headOf(edition),
          ...content.sections.flatMap((section) => sectionOf(section, edition, lists)),
          ...endOf(edition),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const ORDERED_LEVELS = [0, 1, 2].map((level) => ({
  ...{ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, alignment: AlignmentType.START },
  style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 425 } } },
}))

function headOf({ content, number, publishedAt, takenBack }: EditionToDraw): FileChild[] {
  const { total } = content.rates
  return [
    paragraph(content.consultation.title, 'Small'),
    new Paragraph({ text: content.title, heading: HeadingLevel.TITLE }),
    paragraph(`Edition ${number}, published ${formatInstantDate(publishedAt)}`),
    ...(content.consultation.note ? [paragraph(content.consultation.note, 'Note')] : []),
    ...(takenBack > 0 ? [paragraph(takenBackSaid(takenBack), 'Note')] : []),
    paragraph(`Bodies that answered: ${countSaid(total.responded, total.invited)}`),
  ]
}

function sectionOf(
  section: ContentSection,
  { content, site }: EditionToDraw,
  lists: { count: number },
): FileChild[] {
  const isPart =
    section.key !== '' && content.sections.some((head) => head.kind === section.kind && head.key === '')
  const level = isPart ? 2 : 1
  return [
    heading(section.heading, level),
    ...section.blocks.flatMap((block) =>
      block.type === 'words'
        ? richParagraphs(block.markdown, level, lists)
        : drawFigure(block, { content, site, under: level }),
    ),
  ]
}

/** How anybody can check it against the official one, which is the page. */
function endOf(edition: EditionToDraw): FileChild[] {
  const { content, site, number, whatChanged, fingerprint, shownFingerprint, takenBack } = edition
  const page = `${site}/consultations/${content.consultation.slug}/report?edition=${number}`
  return [
    heading('About this file', 1),
    ...(whatChanged ? [paragraph(`What changed in this edition: ${whatChanged}`)] : []),
    new Paragraph({
      children: [
        new TextRun('It was made from the published page, which is the official one: '),
        new ExternalHyperlink({ link: page, children: [new TextRun({ text: page, style: 'Hyperlink' })] }),
      ],
    }),
    paragraph(`Fingerprint of the edition as it was published (SHA-256 of its content): ${fingerprint}`),
    ...(takenBack > 0
      ? [paragraph(`SHA-256 of its content without what was taken back: ${shownFingerprint}`)]
      : []),
  ]
}

function footerOf({ content, number }: EditionToDraw): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        children: [
          new TextRun(`${content.title}, edition ${number}. Page `),
          new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
