import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

const root = path.resolve(__dirname, '../../..')

const Report = z.strictObject({
  ok: z.boolean(),
  questions: z.number(),
  problems: z.array(z.strictObject({ path: z.string(), message: z.string().min(1) })),
  simpleForm: z.strictObject({
    drawn: z.array(z.string()),
    counterparts: z.array(
      z.strictObject({ path: z.string(), title: z.string(), type: z.string(), becomes: z.string() }),
    ),
    cannotDraw: z.array(
      z.strictObject({ path: z.string(), title: z.string(), type: z.string(), message: z.string() }),
    ),
  }),
})

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'soundings-check-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** The command as the shell runs it, without a database to reach. */
async function check(...args: string[]) {
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, NODE_ENV: 'test', INIT_CWD: folder }
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/shell/check-definition.ts', ...args], {
    cwd: root,
    env,
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  expect(said.err).toBe('')
  return { code, ...Report.parse(JSON.parse(said.out)) }
}

const write = (name: string, content: string | Buffer) => {
  fs.writeFileSync(path.join(folder, name), content)
  return name
}

describe('npm run check-definition', { timeout: 60_000 }, () => {
  test('says that a questionnaire is right, and what the simple form makes of it', async () => {
    const definition = {
      unknown: true,
      pages: [
        {
          elements: [
            { type: 'comment', name: 'view' },
            { type: 'signaturepad', name: 'sign' },
            {
              type: 'paneldynamic',
              name: 'g',
              templateElements: [{ type: 'slider', name: 's' }],
            },
            { type: 'matrixdynamic', name: 'm', columns: [{ name: 'a', cellType: 'slider' }] },
          ],
        },
      ],
    }
    const { code, ...report } = await check(write('right.json', `\ufeff${JSON.stringify(definition)}`))
    expect(code).toBe(0)
    expect(report).toMatchObject({ ok: true, questions: 4, problems: [] })
    expect(report.simpleForm.drawn).toEqual(['comment'])
    expect(report.simpleForm.cannotDraw).toEqual([])
    expect(report.simpleForm.counterparts.map(({ path, type }) => `${path} ${type}`)).toEqual([
      'pages[0].elements[1] signaturepad',
      'pages[0].elements[2] paneldynamic',
      'pages[0].elements[2].templateElements[0] slider',
      'pages[0].elements[3] matrixdynamic',
      'pages[0].elements[3].columns[0] slider',
    ])
  })

  test('names what is wrong, and what cannot be drawn', async () => {
    const elements = [
      { type: 'file', name: 'f' },
      { type: 'yesno', name: 'y' },
    ]
    const { code, ...report } = await check(write('wrong.json', JSON.stringify({ elements })))
    expect(code).toBe(1)
    expect(report).toMatchObject({ ok: false, questions: 2 })
    expect(report.problems.map(({ path }) => path)).toEqual(['elements[0].type', 'elements[1].type'])
    expect(report.simpleForm.cannotDraw.map(({ path }) => path)).toEqual(['elements[0]', 'elements[1]'])
  })

  test.each([
    ['no file named', () => [], /Name one file/],
    ['a file that is not there', () => ['none.json'], /no such file/],
    ['a folder', () => ['.'], /folder/],
    ['broken JSON', () => [write('broken.json', '{\n "a": }')], /line 2, column 7/],
    ['a list', () => [write('list.json', '[]')], /must be a JSON object/],
    [
      'something very deep',
      () => [write('deep.json', '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000))],
      /too deep/,
    ],
    ['something very large', () => [write('large.json', Buffer.alloc(50_000_000, 32))], /too large/],
  ])('%s is said, not thrown', async (_, args, message) => {
    const { code, ok, problems } = await check(...args())
    expect([code, ok]).toEqual([1, false])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toMatch(message)
  })
})
