// Installs the packages of package-lock.json. Runs in a bare clone, so it needs nothing but Node.
import fs from 'node:fs'
import path from 'node:path'
import { fingerprint, hasStamp, root, writeStamp } from './fingerprint.mjs'
import { run, step } from './steps.mjs'

const STAMP = 'node_modules/.soundings-installed'

/** Settings for every tool we start: none of them is to call home, or to fetch what we do not use. */
export function quietTools() {
  return {
    ...process.env,
    CHECKPOINT_DISABLE: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    // Prisma wants an engine, which it would download, and is content with any program: only migrations use it.
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
  }
}

export async function installPackages() {
  await step('Packages', async (note) => {
    const wanted = fingerprint(['package-lock.json'])
    if (hasStamp(STAMP, wanted)) return note('installed')
    if (agreesWithLock()) {
      note('installed by hand')
    } else {
      process.stdout.write('installing, a minute or two … ')
      // With NODE_ENV=production npm would leave out what the build needs.
      await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root, env: quietTools() })
      note('installed now')
    }
    writeStamp(STAMP, wanted)
  })
}

// Somebody ran `npm install` or `npm ci` themselves: npm keeps a list of what it put there.
function agreesWithLock() {
  const listFile = path.join(root, 'node_modules/.package-lock.json')
  if (!fs.existsSync(listFile)) return false
  const installed = JSON.parse(fs.readFileSync(listFile, 'utf8')).packages
  const locked = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  const isRight = (place) => installed[place]?.version === locked[place]?.version
  const needed = Object.keys(locked).filter((place) => place && !locked[place].optional)
  return [...needed, ...Object.keys(installed)].every(isRight)
}
