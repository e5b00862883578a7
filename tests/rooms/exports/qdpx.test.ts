import { describe, expect, test } from 'vitest'
import { selectionsXml, sourceText } from '@/lib/exports/files/qda-project'
import { all, readXml } from '../../support/read-xml'
import { testDatabase } from '../../support/test-database'
import { unzip } from '../../support/unzip'
import { askedFile } from './asked-file'
import { brokenRules } from './qda-rules'
import { surveyed, VIEW } from './surveyed'

const { db } = await testDatabase()
const consultation = await surveyed(db)
const files = unzip(await askedFile(db, consultation.id, 'qdpx'))
const project = readXml(files.get('project.qde')!.toString())

describe('the REFI-QDA project', () => {
  test('keeps the rules of the published schema', () => {
    expect(project.attributes.xmlns).toBe('urn:QDA-XML:project:1.0')
    expect(brokenRules(project)).toEqual([])
  })

  test('is checked by rules that see what is wrong', () => {
    const broken = (xml: string) => brokenRules(readXml(xml))
    const guid = '00000000-0000-4000-8000-000000000001'
    expect(broken('<Project name="a"><Variables/><Users/></Project>')).not.toEqual([])
    expect(broken('<Project/>')).toEqual(['Project lacks name'])
    expect(broken(`<Project name="a"><Sources><TextSource guid="x"/></Sources></Project>`)).toEqual([
      'TextSource: x is no GUID',
    ])
    expect(
      broken(
        `<Project name="a"><Sources><TextSource guid="${guid}" creatingUser="${guid.replace('1', '2')}"/></Sources></Project>`,
      ),
    ).toHaveLength(1)
    expect(
      broken(`<Project name="a"><Users><User guid="${guid}"/><User guid="${guid}"/></Users></Project>`),
    ).toHaveLength(1)
  })

  test('has a text file for every source that it names', () => {
    const sources = all(project, 'TextSource')
    expect(sources).toHaveLength(4)
    const paths = sources.map(({ attributes }) =>
      attributes.plainTextPath!.replace('internal://', 'sources/'),
    )
    expect([...files.keys()].toSorted()).toEqual(['project.qde', ...paths].toSorted())
  })

  test('codes passages by Unicode code points, from 0, the end behind the last', () => {
    const source = all(project, 'TextSource').find(
      ({ attributes }) => attributes.guid === consultation.first.id,
    )!
    const text = [...files.get(`sources/${consultation.first.id}.txt`)!.toString()]
    const coded = all(source, 'PlainTextSelection').map(({ attributes, children }) => [
      text.slice(Number(attributes.startPosition), Number(attributes.endPosition)).join(''),
      all(children[0]!, 'CodeRef').map(({ attributes }) => attributes.targetGUID),
    ])
    expect(coded).toEqual([
      ['First line', [consultation.theme.id]],
      [VIEW, [consultation.other.id]],
      ['<b>', [consultation.theme.id]],
    ])
    // Counted in UTF-16 it would be one further.
    const bold = all(source, 'PlainTextSelection')[2]!
    expect(Number(bold.attributes.startPosition)).toBe('Your view\n'.length + VIEW.indexOf('<b>') - 1)
  })

  test('has the code frame under its headings, and nothing that was removed', () => {
    const codes = all(project, 'Code').map(({ attributes }) => [attributes.name, attributes.isCodable])
    expect(codes).toEqual([
      ['Police', 'false'],
      ['Visibility & more', 'true'],
      ['Trust', 'true'],
    ])
    expect(all(project, 'User').map(({ attributes }) => attributes.name)).toEqual(['Cody "Coder" <1>'])
  })

  test('redacted, it codes the passages that still stand, and else the answer as a whole', async () => {
    const redacted = unzip(await askedFile(db, consultation.id, 'qdpx', { text: 'redacted' }))
    const project = readXml(redacted.get('project.qde')!.toString())
    expect(brokenRules(project)).toEqual([])
    const text = [...redacted.get(`sources/${consultation.first.id}.txt`)!.toString()]
    const passages = all(project, 'PlainTextSelection').map(({ attributes }) =>
      text.slice(Number(attributes.startPosition), Number(attributes.endPosition)).join(''),
    )
    expect(passages).toEqual(['First line', 'First line, redacted'])
  })
})

test('a line end of two characters is one in the source, and passages behind it stand where they stood', () => {
  const written = 'one\r\ntwo 👍 three'
  const { text, placed } = sourceText([{ question: 'q', title: 'Q', text: written }])
  expect(text).toBe('Q\none\ntwo 👍 three\n')
  const startsAt = written.indexOf('three')
  const span = { startsAt, endsAt: startsAt + 5, excerpt: 'three' }
  const coding = { question: 'q', themeId: 't', coderId: null, at: '2026-01-01T00:00:00Z', spans: [span] }
  const { attributes } = readXml(selectionsXml('s', placed, [coding]))
  expect([...text].slice(Number(attributes.startPosition), Number(attributes.endPosition)).join('')).toBe(
    'three',
  )
})
