import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { aShell } from '../a-shell'
import { FLEISS_1971, fromCounts, fromCrossTable, fromLines, KRIPPENDORFF_C } from './codings'
import type { CodingRow } from '@/lib/methods/agreement/coding-table'

const { run, write } = aShell('lib/shell/agreement.ts')

const Figures = z.object({
  cohen: z.number().nullable(),
  fleiss: z.number().nullable(),
  alpha: z.number().nullable(),
  alphaInterval: z.tuple([z.number(), z.number()]).nullable(),
  observedAgreement: z.number().nullable(),
  conclusion: z.string().min(1),
})
const Printed = z.object({
  units: z.number(),
  coders: z.number(),
  overall: Figures,
  codes: z.array(Figures.extend({ code: z.string(), prevalence: z.number() })),
  notes: z.array(z.string()),
})

const csv = (rows: CodingRow[], heading = 'unit,coder,code') =>
  [heading, ...rows.map(({ unit, coder, code }) => `${unit},${coder},${code}`)].join('\r\n')

async function agreement(...args: string[]) {
  const { code, out } = await run(...args)
  return { exit: code, ...Printed.parse(JSON.parse(out)) }
}

describe('npm run agreement', { timeout: 60_000 }, () => {
  test.each([
    ['Krippendorff 2011', fromLines(KRIPPENDORFF_C), 'alpha', 0.743],
    ['Fleiss 1971', fromCounts(FLEISS_1971), 'fleiss', 0.43],
    ['Cohen 1968', fromCrossTable([[88, 14, 18], [10, 40, 10], [2, 6, 12]]), 'cohen', 0.492], // prettier-ignore
  ] as const)('prints what %s published', async (_, rows, name, value) => {
    const printed = await agreement(write('published.csv', csv([...rows])))
    expect(printed.exit).toBe(0)
    expect(printed.overall[name]).toBeCloseTo(value, 3)
    expect(printed.coders).toBe(new Set(rows.map(({ coder }) => coder)).size)
  })

  test('takes other columns, semicolons, several codes and rows without one', async () => {
    const lines = [
      'who;Answer;theme;x',
      'A;1;p;',
      'A;1;q;',
      'B;1;q;',
      'A;2;p;',
      'B;2;p;',
      'A;3;q;',
      'B;3;;',
      '',
    ]
    const file = write('other.csv', `\ufeff${lines.join('\n')}`)
    const printed = await agreement(file, '--unit', 'answer', '--coder', 'who', '--code', 'theme')
    expect(printed.codes.map(({ code, prevalence }) => [code, prevalence])).toEqual([
      ['p', 0.75],
      ['q', 0.5],
    ])
    expect(printed.notes.join(' ')).toMatch(
      /several codes.*one coder alone has read, left out: 1.*without a code.*: 1/,
    )
  })

  test.each([
    ['no file', () => [], /Name one file/],
    ['a file that is not there', () => ['none.csv'], /no such file/],
    ['a folder', () => ['.'], /folder/],
    ['an empty file', () => [write('empty.csv', '')], /empty/],
    ['a heading alone', () => [write('heading.csv', 'unit,coder,code\n')], /no rows/],
    [
      'a missing column',
      () => [write('m.csv', 'unit,who,code\n1,a,x\n')],
      /no column “coder”.*“who”.*--coder NAME/,
    ],
    [
      'a quotation mark that never closes',
      () => [write('open.csv', 'unit,coder,code\n1,a,"x\n1,b,x\n')],
      /opens in row 2 never closes/,
    ],
    [
      'what is neither UTF-8 nor Windows text',
      () => [write('other.csv', Buffer.from('unit,coder,code\n1,a,\x81', 'latin1'))],
      /not UTF-8, from line 2 on/,
    ],
    ['a row without a coder', () => [write('r.csv', 'unit,coder,code\n1,a,x\n1,,x\n')], /Row 3 has no coder/],
    ['one coder', () => [write('one.csv', 'unit,coder,code\n1,a,x\n2,a,y\n')], /one coder only/],
    ['an option nobody knows', () => ['--colour', 'x'], /could not be understood/],
  ])('%s is said, not thrown', async (_, args, message) => {
    const { code, out } = await run(...args())
    expect(code).toBe(1)
    expect(z.strictObject({ error: z.string() }).parse(JSON.parse(out)).error).toMatch(message)
  })
})
