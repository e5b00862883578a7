import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, it } from 'vitest'

const MODULE = path.resolve(__dirname, '../../lib/launch/unheard.mjs')

/** Prints a line; once told that nobody reads any more, some more, and then says what came of them. */
const PRINTER = (bears: boolean) => `
  import { bearToBeUnheard } from ${JSON.stringify(MODULE)}
  if (${bears}) bearToBeUnheard()
  let uncaught = 0
  process.on('uncaughtException', () => uncaught++)
  const print = (left) => {
    if (left > 0) process.stdout.write('still here', () => setImmediate(print, left - 1))
    else process.send({ uncaught }, () => process.exit(0))
  }
  process.on('message', () => print(20))
  process.stdout.write('here')
`

async function uncaughtOf(bears: boolean): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PRINTER(bears)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  await once(child.stdout!, 'data')
  const closed = once(child.stdout!, 'close')
  child.stdout!.destroy()
  await closed
  const answer = once(child, 'message')
  child.send('nobody reads')
  const [{ uncaught }] = (await answer) as [{ uncaught: number }]
  return uncaught
}

it('an app whose log nobody reads any more goes on, and makes no errors of it', async () => {
  expect(await uncaughtOf(true)).toBe(0)
  expect(await uncaughtOf(false)).toBeGreaterThan(0)
})
