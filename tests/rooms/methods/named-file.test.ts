import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { CommandProblem, readNamedFile } from '@/lib/shell/named-file'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'soundings-named-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
fs.chmodSync(folder, 0o755)
const file = path.join(folder, 'closed.csv')
fs.writeFileSync(file, 'text\nSomething\n')
fs.chmodSync(file, 0o000)

/** Root may read everything: where the tests run as root, it is looked at as somebody else. */
function asAnybody<Result>(look: () => Result): Result {
  if (process.getuid?.() !== 0) return look()
  process.seteuid?.(65534)
  try {
    return look()
  } finally {
    process.seteuid?.(0)
  }
}

it('says that a file may not be read', () => {
  expect(() => asAnybody(() => readNamedFile(file))).toThrow(CommandProblem)
  expect(() => asAnybody(() => readNamedFile(file))).toThrow(/no permission to read this file: .*closed\.csv/)
})

it('says that there is no such file, also within a file', () => {
  expect(() => readNamedFile(path.join(file, 'more.csv'))).toThrow(/no such file/)
})
