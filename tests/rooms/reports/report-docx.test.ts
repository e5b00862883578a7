import { describe, expect, it } from 'vitest'
import { reportDocx } from '@/lib/reports/files/report-docx'
import { mapPicture, themesPicture } from '@/lib/reports/files/pictures'
import { everyFigure } from '../../support/report-content'
import { readXml, type Element } from '../../support/read-xml'
import { unzip } from '../../support/unzip'

const drawn = async (content = everyFigure()) => {
  const docx = await reportDocx({
    ...{ content, number: 2, publishedAt: new Date('2010-03-01T12:00:00Z'), whatChanged: 'A name.' },
    ...{ fingerprint: 'f'.repeat(64), shownFingerprint: 'f'.repeat(64), takenBack: 0 },
    site: 'https://soundings.example.org',
  })
  const files = unzip(docx)
  const xml = (name: string) => files.get(name)!.toString('utf8')
  return { files, xml, body: readXml(xml('word/document.xml')) }
}

const all = (element: Element, name: string): Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
]
const textOf = (element: Element): string =>
  all(element, 'w:t')
    .map(({ text }) => text)
    .join('')
const styleOf = (paragraph: Element) => all(paragraph, 'w:pStyle')[0]?.attributes['w:val']

describe('reportDocx', () => {
  it('has the sections as real headings, parts a level below, and words’ own headings below these', async () => {
    const { body } = await drawn()
    const headings = all(body, 'w:p').flatMap((p) => {
      const style = styleOf(p) ?? ''
      return /^(Title|Heading)/.test(style) ? [`${style} ${textOf(p)}`] : []
    })
    expect(headings).toEqual([
      'Title What you told us',
      'Heading1 Why we asked',
      'Heading2 What could still be changed',
      'Heading2 What could not',
      'Heading1 How we asked',
      'Heading2 Who was not heard',
      'Heading1 What you told us',
      'Heading2 Where wards, boroughs and partnerships differ',
      'Heading2 Where bodies do not want the same',
      'Heading2 What boroughs marked as the view of a minority',
      'Heading2 To the Metropolitan Police Authority',
      'Heading3 In short',
      'Heading3 Say what came of it',
      'Heading1 What we already know',
      'Heading1 How the authority will work differently',
      'Heading2 Tell everybody who took part',
      'Heading1 What we will not do, and why',
      'Heading2 A magazine',
      'Heading1 About this file',
    ])
  })

  it('says of every picture in words what it shows', async () => {
    const { body, files } = await drawn()
    const said = all(body, 'wp:docPr').map(({ attributes }) => attributes.descr)
    expect(said).toHaveLength(2)
    expect(said[0]).toContain('Bodies answered in 1 of the 2 boroughs in which they were asked.')
    expect(said[0]).toContain('Camden (66.7%)')
    expect(said[1]).toContain('Say what came of it: 3')
    expect([...files.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(2)
  })

  it('names the heading row of every table, so that it is read out with each cell', async () => {
    const { body } = await drawn()
    const tables = all(body, 'w:tbl')
    expect(tables).toHaveLength(6)
    for (const table of tables) expect(all(all(table, 'w:tr')[0]!, 'w:tblHeader')).toHaveLength(1)
  })

  it('has every word of the quotes as it is published, and the way to the response', async () => {
    const { body, xml } = await drawn()
    const text = textOf(body)
    // With its theme, and among what boroughs marked as the view of a minority.
    expect(text.split('“Nobody told us <anything> & we asked twice.')).toHaveLength(3)
    expect(text).toContain('Safer Neighbourhoods Panel, Camden (after a meeting), response 7')
    expect(xml('word/_rels/document.xml.rels')).toContain(
      'https://soundings.example.org/consultations/to-try/responses/7',
    )
  })

  it('says the language, the title, the edition and its fingerprint', async () => {
    const { xml, body } = await drawn()
    expect(xml('word/styles.xml')).toContain('w:val="en-GB"')
    expect(xml('docProps/core.xml')).toContain('<dc:title>What you told us</dc:title>')
    expect(textOf(body)).toContain('Edition 2, published 1 March 2010')
    expect(textOf(body)).toContain('What changed in this edition: A name.')
    expect(textOf(body)).toContain('f'.repeat(64))
  })

  it('keeps the form of words: lists of their own, bold and links', async () => {
    const { body } = await drawn()
    const paragraph = (text: string) => all(body, 'w:p').find((p) => textOf(p) === text)!
    expect(all(paragraph('First'), 'w:numId')).toHaveLength(1)
    expect(all(paragraph('First'), 'w:numId')[0]!.attributes).not.toEqual(
      all(paragraph('a point'), 'w:numId')[0]!.attributes,
    )
    const because = paragraph('Because you said so, often: the report.')
    expect(all(because, 'w:b')).toHaveLength(1)
    expect(all(because, 'w:hyperlink')).toHaveLength(1)
  })
})

describe('pictures', () => {
  it('are PNGs of twice the size in which they are shown', () => {
    const { png, width, height } = mapPicture(everyFigure())!
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * 2, height * 2])
  })

  it('are none where there is nothing to show', () => {
    const { rates } = everyFigure()
    expect(mapPicture({ rates: { ...rates, boroughs: [] } })).toBeNull()
    expect(themesPicture([], 4)).toBeNull()
  })
})
