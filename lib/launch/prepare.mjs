// Makes what is made of the source: the database client, two stylesheets, the built pages. Each only when what
// it is made of has changed.
import fs from 'node:fs'
import path from 'node:path'
import { fingerprint, hasStamp, root, writeStamp } from './fingerprint.mjs'
import { quietTools } from './install.mjs'
import { writePlainStyle } from './plain-style.mjs'
import { run, step } from './steps.mjs'
import { writeSurveyTheme } from './survey-theme.mjs'

const CLIENT = 'lib/core/generated/prisma'
const CLIENT_STAMP = `${CLIENT}/.soundings-made`
const BUILD_STAMP = '.next/soundings-built'
const MODELS = ['prisma/schema.prisma', 'prisma/models']
const BUILT_FROM = [
  ...['app', 'components', 'lib', 'public', ...MODELS],
  ...['proxy.ts', 'instrumentation.ts', 'next.config.js', 'tsconfig.json', 'package-lock.json'],
]
/** Made by us, or not read by the build. */
const NOT_SOURCE = [
  ...['lib/core/generated', 'lib/launch', 'components/ui/survey/survey-base-theme.css'],
  'components/layout/plain-style.generated.ts',
]

export async function generateDatabaseClient() {
  await step('Database client', async (note) => {
    const wanted = fingerprint([...MODELS, 'package-lock.json'])
    if (hasStamp(CLIENT_STAMP, wanted)) return note('up to date')
    const args = ['generate', '--config', 'prisma/prisma.config.ts']
    await runPackage('prisma', 'build/index.js', args)
    writeStamp(CLIENT_STAMP, wanted)
    note('generated')
  })
}

export async function makeSurveyTheme() {
  await step('Stylesheets', async (note) => {
    const written = [await writeSurveyTheme(), await writePlainStyle()]
    note(written.includes(true) ? 'written' : 'up to date')
  })
}

export async function buildPages() {
  await step('Pages', async (note) => {
    const wanted = fingerprint(BUILT_FROM, (place) => NOT_SOURCE.includes(place) || place.endsWith('.md'))
    if (hasStamp(BUILD_STAMP, wanted)) return note('up to date')
    process.stdout.write('building, a minute or two … ')
    fs.rmSync(path.join(root, BUILD_STAMP), { force: true }) // half a build is none
    await runPackage('next', 'dist/bin/next', ['build'], { NODE_ENV: 'production' })
    writeStamp(BUILD_STAMP, wanted)
    note('built')
  })
}

async function runPackage(name, program, args, env = {}) {
  const file = path.join(root, 'node_modules', name, program)
  await run(process.execPath, [file, ...args], { cwd: root, env: { ...quietTools(), ...env } })
}
