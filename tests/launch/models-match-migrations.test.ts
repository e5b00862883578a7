import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

it('the migrations make the database that the models describe', { timeout: 60_000 }, () => {
  const args = ['lib/launch/new-migration.mjs', '--check']
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'lib/launch/schema-engine.mjs') }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
  expect(status, `${stdout}${stderr}`).toBe(0)
})
