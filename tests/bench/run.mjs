// npm run bench [-- PART...], a part being answers, pages, export, exports, rates, numbers, deadline, desk, agreement, redaction,
// themes or learning: measures, and prints a table and a JSON line a figure. Speed is told as a ratio to something plain
// measured in the same run, because machines are shared and noisy; but of themes in seconds, as people ask for them.
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const run = (args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
run(['lib/launch/start.mjs', '--prepare-only'])
run(['--expose-gc', '--import', 'tsx', 'tests/bench/bench.ts', ...process.argv.slice(2)])
