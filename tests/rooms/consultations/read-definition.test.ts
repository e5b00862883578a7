import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeOfJsonError } from '@/lib/consultations/json-place'
import { readDefinition } from '@/lib/consultations/read-definition'

const bytes = (text: string) => Buffer.from(text, 'utf8')
const messageOf = (given: Uint8Array) => {
  const read = readDefinition(given)
  return read.ok ? '' : read.message
}

describe('a file', () => {
  test('is read, with a byte order mark or without', () => {
    expect(readDefinition(bytes('{"a": [1]}'))).toEqual({ ok: true, json: { a: [1] } })
    expect(readDefinition(bytes('\ufeff{"a": "é"}'))).toEqual({ ok: true, json: { a: 'é' } })
  })

  test.each([
    ['nothing', bytes(''), /empty/],
    ['blanks', bytes(' \n\t'), /empty/],
    ['UTF-16 with its mark', Buffer.from('\ufeff{"a": 1}', 'utf16le'), /UTF-16.*UTF-8/],
    ['UTF-16 without', Buffer.from('{"a": 1}', 'utf16le'), /UTF-16.*UTF-8/],
    ['the other UTF-16', Buffer.from('{"a": 1}', 'utf16le').swap16(), /UTF-16.*UTF-8/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /not text/],
    ['Latin-1', Buffer.from('{"a": "\u00e9"}', 'latin1'), /not text in UTF-8/],
    ['a huge one', new Uint8Array(5_000_001).fill(32), /too large/],
    ['words', bytes('hello'), /line 1, column 1\./],
    ['half of one', bytes('{\n  "a": 1,\n'), /line 3, column 1\./],
  ])('of %s is told from JSON', (_, given, message) => expect(messageOf(given)).toMatch(message))
})

describe('where a text stops being JSON', () => {
  test.each([
    ['{"a": 1,}', 1, 9],
    ["{'a': 1}", 1, 2],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['[1, 2', 1, 6],
    ['{"a": tru}', 1, 7],
    ['{"a": "x\ny"}', 1, 7],
    ['{"é😀": }', 1, 8],
    ['{} {}', 1, 4],
    ['[1, ]', 1, 5],
    ['{"a" 1}', 1, 6],
    ['01', 1, 2],
    ['"\\x"', 1, 1],
    ['// note\n{}', 1, 1],
  ])('%s', (text, line, column) => expect(placeOfJsonError(text)).toEqual({ line, column }))

  test('is nowhere within a text that is JSON, whatever its depth', () => {
    const end = (text: string) => ({
      line: text.split('\n').length,
      column: [...text.split('\n').at(-1)!].length + 1,
    })
    fc.assert(
      fc.property(fc.json(), fc.nat(4), (json, spaces) => {
        const text = JSON.stringify(JSON.parse(json), null, spaces)
        expect(placeOfJsonError(text)).toEqual(end(text))
      }),
      { numRuns: 300 },
    )
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(placeOfJsonError(deep)).toEqual(end(deep))
  })
})
