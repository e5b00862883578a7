import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { JOBS } from '@/lib/jobs/job-names'
import { NOT_ALLOWED_OR_RECORDED, SEVERAL_VERBS, WITH_CLOCK, WITH_DATABASE } from './exceptions'
import { readFloorPlan } from './floor-plan'
import { barrels, componentImports, doorImports, roomImports, unknownRooms } from './import-rules'
import { ROOT, sourceFiles } from './source-file'
import { doorsWithDatabase, otherCases, thirdParties, tooLong, vagueNames } from './text-rules'
import { calculationsArePure, noClocks, oneVerbAFile, writesAreAllowedAndRecorded } from './verb-rules'

const plan = readFloorPlan()
const lib = sourceFiles('lib')
const app = sourceFiles('app')
const components = sourceFiles('components')
const product = [...app, ...components, ...lib]

/** Style sheets and the like, which hold addresses too. */
const styles = ['app', 'components']
  .flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(css|scss|svg)$/.test(entry.name))
  .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
  // Made from SurveyJS's own theme when the product is built.
  .filter((file) => !file.endsWith('survey-base-theme.css'))
  .map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') }))

/** Said line by line, so that every violation is read at once. */
const none = (violations: string[]) => expect(violations.join('\n')).toBe('')

it('there is code to check', () => {
  expect(plan.mayImport.size).toBeGreaterThan(10)
  expect(plan.kinds).toContain('policy')
  expect(plan.browserSafeCore).toContain('format')
  expect(Math.min(lib.length, app.length, components.length)).toBeGreaterThan(50)
})

describe('who imports whom', () => {
  it('every room is in the floor plan', () => none(unknownRooms(plan, lib)))
  it('rooms look only down its table', () => none(roomImports(plan, lib)))
  it('components know views, not verbs', () => none(componentImports(plan, components)))
  it('doors do not import the database', () => none(doorImports(app)))
  it('nothing is imported by way of a barrel', () => none(barrels(product)))
})

describe('verbs', () => {
  it('one verb, one file, one name', () => none(oneVerbAFile(plan, lib, SEVERAL_VERBS)))
  it('a write is allowed by a policy and recorded in the audit', () =>
    none(writesAreAllowedAndRecorded(lib, NOT_ALLOWED_OR_RECORDED)))
  it('what is no verb never sees the database', () => none(calculationsArePure(plan, lib, WITH_DATABASE)))
  it('no verb reads the clock', () => none(noClocks(lib, WITH_CLOCK)))
  it('no door reaches for the database', () => none(doorsWithDatabase(app)))
})

describe('files', () => {
  it('are at most 250 lines', () => none(tooLong(product)))
  it('have names that say something', () => none(vagueNames(product)))
  it('are called in kebab-case', () => none(otherCases(product)))
  it('fetch nothing from elsewhere', () => none(thirdParties([...app, ...components, ...styles])))
})

it('every job has its queue in a migration, and every queue its job', () => {
  const folder = path.join(ROOT, 'prisma', 'migrations')
  const sql = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readFileSync(path.join(folder, entry.name, 'migration.sql'), 'utf8'))
    .join('\n')
  const queues = new Set([...sql.matchAll(/pgboss\.create_queue\(\s*'([^']+)'/g)].map((match) => match[1]))
  for (const [, name] of sql.matchAll(/pgboss\.delete_queue\(\s*'([^']+)'/g)) queues.delete(name)
  expect([...queues].sort()).toEqual(Object.keys(JOBS).sort())
})
