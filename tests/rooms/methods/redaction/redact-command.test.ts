import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { aShell } from '../a-shell'

const { run, hear, write } = aShell('lib/shell/redact.ts')

const Line = z.strictObject({
  line: z.number(),
  kind: z.string(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  why: z.string(),
})

describe('npm run redact', { timeout: 60_000 }, () => {
  test('prints a line of JSON a proposal, with its place in the line', async () => {
    const lines = ['\ufeffMore patrols.', '', '😀 my name is Fatima Begum', 'E8 4RP, 07700 900123']
    const { code, out } = await run(write('answers.txt', lines.join('\r\n')))
    expect(code).toBe(0)
    const printed = out.trimEnd().split('\n').map((line) => Line.parse(JSON.parse(line))) // prettier-ignore
    expect(printed.map(({ line, kind, text }) => [line, kind, text])).toEqual([
      [3, 'name', 'Fatima Begum'],
      [4, 'postcode', 'E8 4RP'],
      [4, 'telephone', '07700 900123'],
    ])
    for (const { line, start, end, text } of printed) expect(lines[line - 1]!.slice(start, end)).toBe(text)
  })

  test('says nothing of a text in which nobody is named', async () => {
    expect(await run(write('clean.txt', 'More police, please.\n'))).toEqual({ code: 0, out: '' })
  })

  test('reads what older Windows programs wrote, and says so beside the lines', async () => {
    const bytes = Buffer.from('Ren\xe9 says: ring 07700 900123', 'latin1')
    const { code, out, err } = await hear(write('windows.txt', bytes))
    expect([code, out]).toEqual([0, expect.stringContaining('"07700 900123"')])
    expect(err).toMatch(/not UTF-8 and was read as Windows/)
  })

  test.each([
    ['no file', () => [], /Name one file/],
    ['two files', () => ['a.txt', 'b.txt'], /Name one file/],
    ['a file that is not there', () => ['none.txt'], /no such file/],
    ['a folder', () => ['.'], /folder/],
    ['an empty file', () => [write('empty.txt', '')], /empty/],
    ['blanks', () => [write('blank.txt', ' \n\t\n')], /nothing but blanks/],
    [
      'a picture',
      () => [write('picture.png', Buffer.from([0x89, 0x50, 0, 0x1a]))],
      /not UTF-8, from line 1 on/,
    ],
    ['bytes of no text', () => [write('bytes.txt', 'a\0b')], /not a text file/],
  ])('%s is said, not thrown', async (_, args, message) => {
    const { code, out } = await run(...args())
    expect(code).toBe(1)
    expect(z.strictObject({ error: z.string() }).parse(JSON.parse(out)).error).toMatch(message)
  })
})
