// npm test: everything that is checked, from a bare clone on. A step that fails does not stop those after it.
//
//   npm test -- --only vitest          one step, or several with commas between
//   npm run test:data                  the checks over ../shared/data, and nothing else
//
// What failed is named once more at the end, and kept in tests/.results. The last line is always "N passed, N failed".
import fs from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from '../lib/launch/fingerprint.mjs'
import { installPackages, quietTools } from '../lib/launch/install.mjs'
import { generateDatabaseClient, makeSurveyTheme } from '../lib/launch/prepare.mjs'
import { CannotStart, run, seconds, stopChildren, tryRun } from '../lib/launch/steps.mjs'

const RESULTS = path.join(root, 'tests/.results')
/** They read the code and change nothing that another step reads. */
const READS = { format, lint, types }
const STEPS = { ...READS, vitest, build, endurance, journeys }
const FAILURES = path.join(RESULTS, process.argv.includes('--data') ? 'failed-data.txt' : 'failed.txt')
const total = { passed: 0, failed: 0 }
/** What failed, in a line or a few each. */
const failures = []

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void stopChildren().then(() => process.exit(130)))
}

try {
  const chosen = chosenSteps()
  await makeReady()
  const steps = Object.entries(chosen)
  // Each of these is a single thread: together they take as long as the longest two.
  await Promise.all(steps.filter(([name]) => name in READS).map(([name, step]) => count(name, step)))
  for (const [name, step] of steps) if (!(name in READS)) await count(name, step)
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  failures.push(String(error))
  total.failed++
}
if (failures.length) console.log(`\nWhat failed:\n${failures.join('\n')}\n`)
fs.mkdirSync(RESULTS, { recursive: true })
fs.writeFileSync(FAILURES, failures.map((one) => `${one}\n`).join(''))
const sum = `${total.passed} passed, ${total.failed} failed`
fs.writeFileSync(FAILURES.replace(/failed(?=[^/]*$)/, 'total'), `${sum}\n`)
console.log(sum)
process.exit(total.failed ? 1 : 0)

function chosenSteps() {
  const args = process.argv.slice(2)
  if (args.includes('--data')) return { data }
  const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : ''
  const unknown = only.split(',').filter((name) => name && !(name in STEPS))
  if (unknown.length || (args.includes('--only') && !only)) {
    throw new CannotStart(`--only knows ${Object.keys(STEPS).join(', ')}, not "${unknown.join(', ')}".`)
  }
  if (!only) return STEPS
  return Object.fromEntries(Object.entries(STEPS).filter(([name]) => only.split(',').includes(name)))
}

async function makeReady() {
  console.log('Getting ready')
  fs.mkdirSync(RESULTS, { recursive: true })
  await installPackages()
  await generateDatabaseClient()
  await makeSurveyTheme()
}

async function count(name, step) {
  console.log(`\n${name}`)
  const begun = performance.now()
  const {
    passed,
    failed,
    what = [],
  } = await step().catch((error) => {
    console.error(error instanceof CannotStart ? error.message : error)
    return { passed: 0, failed: 1, what: [String(error)] }
  })
  total.passed += passed
  total.failed += failed
  // A step that failed is named even where it cannot say what in it did.
  if (failed) failures.push(...(what.length ? what : ['see above']).map((one) => `- ${name}: ${one}`))
  console.log(`${name}: ${passed} passed, ${failed} failed (${seconds(begun)})`)
}

async function format() {
  return check(['prettier', 'bin/prettier.cjs'], ['--check', '--log-level', 'warn', '.'])
}

async function lint() {
  return check(['eslint', 'bin/eslint.js'], ['-c', 'tests/eslint.config.mjs', '--max-warnings', '0', '.'])
}

async function types() {
  await runPackage(['next', 'dist/bin/next'], ['typegen'])
  return check(['typescript', 'bin/tsc'], ['--noEmit'])
}

async function vitest() {
  return runVitest('tests/vitest.config.ts')
}

async function data() {
  if (!fs.existsSync(path.join(root, '../shared/data'))) {
    throw new CannotStart(
      'The folder ../shared/data is not there: put it beside the project, or run npm test alone.',
    )
  }
  return runVitest('tests/vitest.data.config.ts')
}

async function build() {
  await run(process.execPath, ['lib/launch/start.mjs', '--prepare-only'], {
    cwd: root,
    env: testEnv(),
    show: true,
  })
  return { passed: 0, failed: 0 } // a build is no test; one that fails is counted by its error
}

async function endurance() {
  return runVitest('tests/vitest.endurance.config.ts')
}

async function journeys() {
  await findOrInstallChromium()
  await findOrInstallOffice()
  const report = path.join(RESULTS, 'journeys.json')
  fs.rmSync(report, { force: true })
  const { code } = await tryPackage(
    ['@playwright/test', 'cli.js'],
    ['test', '-c', 'tests/playwright.config.ts'],
  )
  const { stats, errors, suites } = readReport(report)
  const failed = stats.unexpected + stats.flaky
  const what = [...suites.flatMap(failedJourneys), ...errors.map(({ message }) => shortened(message))]
  return { passed: stats.expected, failed: failed || (errors.length || code !== 0 ? 1 : 0), what }
}

/** Of a suite and those within it: file, title and the beginning of what went wrong. */
function failedJourneys({ file, specs = [], suites = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => {
        const message = results.flatMap(({ errors }) => errors).map((error) => error.message)[0]
        return `${file}, ${title}: ${shortened(message)}`
      }),
  )
  return [...own, ...suites.flatMap(failedJourneys)]
}

/** The beginning of a message, without the colours of a terminal and without what is not ours. */
function shortened(message = '') {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => !/node_modules|at new Promise/.test(line))
  return lines.join('\n').slice(0, 600)
}

async function runVitest(config) {
  const report = path.join(RESULTS, `${path.basename(config, '.ts')}.json`)
  fs.rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await tryPackage(['vitest', 'vitest.mjs'], ['run', '--config', config, ...reporters])
  const { numPassedTests, numFailedTests, testResults } = readReport(report)
  // A file that does not even load has no tests to fail, and must not pass for that.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.length,
  ).length
  const failed = numFailedTests + broken
  const what = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(root, name)
    if (status === 'failed' && !assertionResults.length) return [`${file}: ${shortened(message)}`]
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ fullName, failureMessages }) => `${file}, ${fullName}: ${shortened(failureMessages[0])}`)
  })
  return { passed: numPassedTests, failed: failed || (code === 0 ? 0 : 1), what }
}

function readReport(file) {
  if (!fs.existsSync(file)) throw new CannotStart('It ended without a report: see above.')
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}

async function check(program, args) {
  const { code } = await tryPackage(program, args)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function tryPackage([name, program], args) {
  const file = path.join(root, 'node_modules', name, program)
  return tryRun(process.execPath, [file, ...args], { cwd: root, env: testEnv(), show: true })
}

async function runPackage([name, program], args) {
  await run(process.execPath, [path.join(root, 'node_modules', name, program), ...args], {
    cwd: root,
    env: testEnv(),
  })
}

/** Tests choose their own database, mail server and secrets: the tester's must never be reached by them. */
function testEnv() {
  const env = { ...quietTools(), VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' }
  for (const name of [
    'DATABASE_URL',
    'SMTP_URL',
    'APP_URL',
    'NEXTAUTH_URL',
    'NEXTAUTH_SECRET',
    'DATA_DIR',
    'PORT',
    'HOST',
  ]) {
    delete env[name]
  }
  return env
}

async function findOrInstallChromium() {
  const { findChromium } = await import('./support/find-chromium.mjs')
  if (findChromium()) return
  console.log('There is no Chromium here: asking Playwright for one')
  const fetched = await tryPackage(['@playwright/test', 'cli.js'], ['install', 'chromium'])
  if (fetched.code === 0 && findChromium()) return
  if (fs.existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('Playwright has none for us: asking the system for one')
    const apt = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    await tryRun('apt-get', ['update', '-q'], apt)
    await run('apt-get', ['install', '-y', '-q', 'chromium'], apt)
    if (findChromium()) return
  }
  throw new CannotStart(
    'The journeys need Chromium, and none could be fetched. Install it (on Debian, as root: apt-get install chromium) ' +
      'or set CHROMIUM to the path of one, then run npm test -- --only journeys.',
  )
}

/** One journey opens a Word document of ours in it. Where it cannot be had, that journey says that it was left out. */
async function findOrInstallOffice() {
  const { findOffice } = await import('./support/find-office.mjs')
  if (findOffice() || !fs.existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return
  console.log('There is no LibreOffice here: asking the system for one')
  const apt = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  await tryRun('apt-get', ['update', '-q'], apt)
  await tryRun('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'libreoffice-writer-nogui'], apt)
}
