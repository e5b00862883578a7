import fs from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { base, root } from './vitest.base'

const ROOMS = ['architecture', 'rooms', 'support', 'launch']
const FILES = ROOMS.map((room) => `tests/${room}/**/*.test.ts`)
const CHANGES_ITS_PROCESS = /process\.env\.\w+ =|useFakeTimers/

/**
 * A process for each file costs a third of the whole time: the same code is read and run two hundred times. So files share
 * two processes, but for those that set the environment or the clock of theirs, and those about processes themselves.
 */
const ofTheirOwn = ROOMS.flatMap((room) =>
  fs
    .readdirSync(path.join(root, 'tests', room), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join('tests', room, file))
    .filter((file) => file.endsWith('.test.ts'))
    .filter(
      (file) => room === 'launch' || CHANGES_ITS_PROCESS.test(fs.readFileSync(path.join(root, file), 'utf8')),
    ),
)

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    globalSetup: [],
    projects: [
      {
        ...base,
        test: { ...base.test, name: 'together', include: FILES, exclude: ofTheirOwn, isolate: false },
      },
      { ...base, test: { ...base.test, name: 'alone', include: ofTheirOwn } },
    ],
  },
})
