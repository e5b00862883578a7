import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { aShell } from '../a-shell'
import { plantedAnswers } from './planted-answers'

const shell = aShell('lib/shell/themes.ts')

const Figures = { nmi: z.number(), ari: z.number(), purity: z.number(), answers: z.number() }
const Report = z.strictObject({
  answers: z.number(),
  empty: z.number(),
  duplicates: z.number(),
  nearDuplicates: z.number(),
  k: z.number(),
  themes: z.array(
    z.strictObject({
      label: z.string().min(1),
      phrases: z.array(z.string()),
      size: z.number(),
      share: z.number(),
      examples: z.array(z.string()),
    }),
  ),
  quality: z.strictObject({ ...Figures, inThemes: z.strictObject(Figures) }).nullable(),
  seconds: z.number().positive(),
  peakMemoryMb: z.number().positive(),
  precision: z.enum(['fp32', 'int8']).nullable(),
  preview: z.boolean(),
  seed: z.number(),
  notes: z.array(z.string()),
})

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const csv = (rows: string[][], separator = ',') =>
  rows.map((row) => row.map(quoted).join(separator)).join('\r\n')

async function report(...args: string[]) {
  const { code, out } = await shell.run(...args)
  expect(out).not.toMatch(/^\{"error/)
  expect(code).toBe(0)
  return Report.parse(JSON.parse(out))
}

describe('npm run themes', { timeout: 60_000 }, () => {
  const { texts, labels } = plantedAnswers(20)
  const rows = texts.map((text, i) => [String(i), text, labels[i]!])
  const file = shell.write('answers.csv', csv([['id', 'text', 'label'], ...rows, ['x', 'None.', 'parking']]))

  test('prints themes, and how they agree with the labels', async () => {
    const found = await report(
      file,
      '--column',
      'text',
      '--label',
      'label',
      '--k',
      '4',
      '--seed',
      '3',
      '--precision',
      'int8',
    )
    expect(found).toMatchObject({
      answers: 81,
      empty: 1,
      duplicates: 0,
      k: 4,
      precision: 'int8',
      seed: 3,
      preview: false,
    })
    expect(found.quality!.inThemes.nmi).toBeGreaterThan(0.9)
    expect(found.quality!.answers).toBe(81)
    expect(found.themes.every(({ size, share }) => Math.abs(share - size / 80) < 1e-3)).toBe(true)
    expect(texts).toContain(found.themes[0]!.examples[0])
  })

  test('reads awkward files: a mark at the start, semicolons, quotes, cells of several lines, empty rows', async () => {
    const awkward = rows.map(([id, text], i) => [id!, i % 3 ? text! : `He said "so":\n${text};\n\n`])
    const name = shell.write(
      'awkward.csv',
      `\ufeff${csv([['id', 'What, in your view?'], ...awkward], ';')}\r\n;\r\n\r\n`,
    )
    const found = await report(name, '--column', 'What, in your view?', '--preview')
    expect(found).toMatchObject({ answers: 80, empty: 0, quality: null, precision: null, preview: true })
    expect(found.themes.flatMap(({ examples }) => examples).join()).not.toContain('""')
  })

  test('reads what older Windows programs wrote, and says that it did', async () => {
    const rows = texts.map((text) => `${text} caf\xe9`)
    const bytes = Buffer.from(csv([['text'], ...rows.map((text) => [text])]), 'latin1')
    const { notes, themes } = await report(shell.write('windows.csv', bytes), '--preview')
    expect(notes).toEqual([expect.stringMatching(/not UTF-8 and was read as Windows-1252/)])
    expect(themes[0]!.examples[0]).toMatch(/café$/)
  })

  test.each([
    ['no file named', () => [], /Name one file/],
    ['a file that is not there', () => ['none.csv'], /no such file/i],
    ['a folder', () => ['.'], /folder/],
    ['an empty file', () => [shell.write('empty.csv', '')], /empty/],
    ['no rows', () => [shell.write('heading.csv', 'id,text\n')], /no rows/],
    [
      'a column that is missing',
      () => [file, '--column', 'answer'],
      /no column “answer”.*“id”, “text”, “label”/,
    ],
    ['labels that are missing', () => [file, '--label', 'code'], /no column “code”.*“id”, “text”, “label”/],
    [
      'a quotation mark that never closes',
      () => [shell.write('open.csv', 'id,text\n1,fine\n2,"this goes on\n3,and on\n')],
      /opens in row 3 never closes/,
    ],
    [
      'what is neither UTF-8 nor Windows text',
      () => [shell.write('other.csv', Buffer.from('id,text\n1,a\n2,\x81\x8d\xff', 'latin1'))],
      /not UTF-8, from line 3 on/,
    ],
    ['too many themes', () => [file, '--k', '81'], /from 1 to 80 themes/],
    ['no themes', () => [file, '--k', '0'], /--k is a whole number/],
    ['a number in words', () => [file, '--k', 'nine'], /--k is a whole number/],
    ['a seed that is none', () => [file, '--seed', '-1'], /understood|whole number/],
    ['another precision', () => [file, '--precision', 'fp16'], /fp32.*int8/],
    ['an option that is not known', () => [file, '--colour', 'red'], /--colour/],
  ])('%s is said, not thrown', async (_, args, message) => {
    const { code, out } = await shell.run(...args())
    expect(code).toBe(1)
    expect(z.strictObject({ error: z.string() }).parse(JSON.parse(out)).error).toMatch(message)
  })
})
