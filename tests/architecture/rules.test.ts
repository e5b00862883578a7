import { describe, expect, it } from 'vitest'
import { readFloorPlan } from './floor-plan'
import { barrels, componentImports, doorImports, roomImports, unknownRooms } from './import-rules'
import { sourceFile } from './source-file'
import { doorsWithDatabase, otherCases, thirdParties, tooLong, vagueNames } from './text-rules'
import { calculationsArePure, noClocks, oneVerbAFile, writesAreAllowedAndRecorded } from './verb-rules'

/** The rules are tested by breaking them: a rule that cannot fail protects nothing. */

const plan = readFloorPlan(`
## Rooms

| room | holds | may import |
| --- | --- | --- |
| \`core\` | x | nothing |
| \`auth\` | x | core |
| _services_ below means | the two above | |
| \`bodies\` | x | services |
| \`reports\` | x | services, bodies |
| \`exports\` | x | every room above |

and browser-safe \`core\` files (\`format\`,
\`london-time\`); actions arrive as props.

## File kinds of a room

| file | what |
| --- | --- |
| \`policy.ts\` | x |
| \`<verb-noun>.ts\` | x |
`)
const lib = (path: string, text = '') => [sourceFile(`lib/${path}`, text)]
const component = (path: string, text: string) =>
  componentImports(plan, [sourceFile(`components/${path}`, text)])

describe('the floor plan', () => {
  it('is read from its own words', () => {
    expect([...plan.mayImport.get('reports')!]).toEqual(['core', 'auth', 'bodies'])
    expect([...plan.mayImport.get('exports')!]).toEqual(['core', 'auth', 'bodies', 'reports'])
    expect(plan.browserSafeCore).toEqual(['format', 'london-time'])
    expect(plan.kinds).toEqual(['policy'])
  })

  it('is refused where it names a room that is not above', () => {
    expect(() => readFloorPlan('## Rooms\n| a | b | c |\n|---|---|---|\n| `core` | x | bodies |\n')).toThrow(
      /bodies/,
    )
  })
})

describe('imports', () => {
  it('up the table, out of lib and into internals are named by file and line', () => {
    const text = "import { x } from '../core/ctx'\nimport { y } from '../reports/get-report'\n"
    expect(roomImports(plan, lib('bodies/a.ts', text))).toEqual([
      'lib/bodies/a.ts:2 bodies may not import reports (lib/reports/get-report)',
    ])
    expect(roomImports(plan, lib('bodies/a.ts', "import x from '@/app/page'"))).toHaveLength(1)
    expect(
      roomImports(plan, lib('reports/a.ts', "const x = await import('../bodies/internal')")),
    ).toHaveLength(1)
    expect(roomImports(plan, lib('reports/a.ts', "import { z } from '@/lib/bodies/get-body'"))).toEqual([])
  })

  it('rooms that the plan does not know are named', () => {
    expect(unknownRooms(plan, lib('cellar/a.ts'))).toContain('lib/cellar/ is not in lib/README.md')
  })

  it('of verbs by components are named, of types and schemas not', () => {
    expect(component('bodies/a.tsx', "import { getBody } from '@/lib/bodies/get-body'")).toHaveLength(1)
    expect(component('bodies/a.tsx', "import { env } from '@/lib/core/env'")).toHaveLength(1)
    expect(component('bodies/a.tsx', "import { B } from '../reports/b'")).toHaveLength(1)
    expect(component('ui/a.tsx', "import type { V } from '@/lib/bodies/types'")).toHaveLength(1)
    expect(component('bodies/a.tsx', "import { type V, w } from '@/lib/bodies/get-body'")).toHaveLength(1)
    const fine = [
      "import type { V } from '@/lib/bodies/get-body'",
      "import { type W } from '@/lib/bodies/list-bodies'",
      "import { S } from '@/lib/bodies/schema'",
      "import { f } from '@/lib/core/format'",
      "import { T } from '../ui/t'",
    ].join('\n')
    expect(component('bodies/a.tsx', fine)).toEqual([])
    expect(component('reports/a.tsx', "import { B } from '@/components/bodies/b'")).toEqual([])
  })

  it('of the database by doors are named', () => {
    expect(
      doorImports([sourceFile('app/page.tsx', "import { processDb } from '@/lib/core/db'")]),
    ).toHaveLength(1)
    expect(doorsWithDatabase([sourceFile('app/page.tsx', 'await ctx.db.body.count()')])).toHaveLength(1)
  })

  it('by way of barrels are named', () => {
    expect(barrels(lib('bodies/index.ts'))).toHaveLength(1)
    expect(barrels(lib('bodies/a.ts', "export * from './b'"))).toHaveLength(1)
    expect(barrels(lib('bodies/a.ts', "export type { B } from './b'"))).toHaveLength(1)
  })
})

describe('verbs', () => {
  const verb = (name: string, body = '') => `export async function ${name}(ctx: Ctx) { ${body} }\n`

  it('that share a file, or are called otherwise than it, are named', () => {
    expect(oneVerbAFile(plan, lib('bodies/get-body.ts', verb('getBody')), {})).toEqual([])
    expect(oneVerbAFile(plan, lib('bodies/get-body.ts', verb('getBody') + verb('findBody')), {})).toEqual([
      'lib/bodies/get-body.ts:2 has a second verb, findBody',
    ])
    expect(oneVerbAFile(plan, lib('bodies/body.ts', verb('getBody')), {})).toEqual([
      'lib/bodies/body.ts:1 holds getBody: call the file get-body.ts',
    ])
  })

  it('that write without policy or audit are named', () => {
    const writes = (calls: string) =>
      writesAreAllowedAndRecorded(lib('bodies/a.ts', verb('a', `inTransaction(ctx, () => { ${calls} })`)), {})
    expect(writes('authorise(x); audit(y)')).toEqual([])
    expect(writes('authorise(x)')).toEqual(['lib/bodies/a.ts:1 writes without audit()'])
    expect(writes('auditRow(y)')).toEqual(['lib/bodies/a.ts:1 writes without authorise()'])
  })

  it('are told from calculations, which never see the database', () => {
    const found = calculationsArePure(
      plan,
      lib('bodies/sum.ts', 'export const f = (ctx: X) => ctx.db.body'),
      {},
    )
    expect(found).toEqual(['lib/bodies/sum.ts:1 sees the database and is no verb'])
    expect(calculationsArePure(plan, lib('bodies/policy.ts', 'ctx.db.body'), {})).toEqual([])
  })

  it('that read the clock are named, outside core', () => {
    expect(noClocks(lib('bodies/a.ts', 'new Date()\nDate.now()\nnew Date(0)'), {})).toEqual([
      'lib/bodies/a.ts:1 reads the clock: use ctx.now',
      'lib/bodies/a.ts:2 reads the clock: use ctx.now',
    ])
    expect(noClocks(lib('core/a.ts', 'new Date()'), {})).toEqual([])
  })

  it('may be excepted, as long as they need it', () => {
    const excepted = { 'lib/bodies/a.ts': 'because' }
    expect(noClocks(lib('bodies/a.ts', 'new Date()'), excepted)).toEqual([])
    expect(noClocks(lib('bodies/a.ts', ''), excepted)).toEqual([
      'lib/bodies/a.ts keeps the rule: take it out of the exceptions',
    ])
  })
})

describe('files', () => {
  const named = (path: string, text = '') => [{ path, text }]

  it('that are too long are named', () => {
    expect(tooLong(named('lib/a.ts', 'x\n'.repeat(250)))).toEqual([])
    expect(tooLong(named('lib/a.ts', 'x\n'.repeat(251)))).toEqual(['lib/a.ts:250 has 251 lines: split it'])
  })

  it('with names that say nothing, or in another case, are named', () => {
    for (const path of ['lib/utils/a.ts', 'lib/a/helpers.ts', 'lib/a/body-service.ts', 'lib/a/common.ts'])
      expect(vagueNames(named(path)), path).toHaveLength(1)
    expect(vagueNames(named('lib/a/serviceable.ts'))).toEqual([])
    expect(otherCases(named('components/bodies/BodyTable.tsx'))).toHaveLength(1)
    expect(otherCases(named('app/(staff)/staff/[contactId]/[...all]/page.tsx'))).toEqual([])
    expect(otherCases(named('app/api/staff/bodies.csv/route.ts'))).toEqual([])
  })

  it('that fetch from elsewhere are named, links that people follow not', () => {
    for (const text of [
      "fetch('https://example.org/x')",
      '<script src="https://cdn.example.org/x.js">',
      "<img src={'//example.org/x.png'} />",
      '<link rel="stylesheet" href="https://fonts.example.org/css">',
      "@import url('https://fonts.example.org/css')",
      'background: url(https://example.org/x.png)',
    ])
      expect(thirdParties(named('app/a.tsx', text)), text).toHaveLength(1)
    expect(thirdParties(named('app/a.tsx', '<a href="https://example.org">x</a>'))).toEqual([])
  })
})
