// node lib/launch/lock-stubs.mjs, after every change of package-lock.json.
//
// A registry need not have the packages of foreign platforms. npm leaves those out of the lock, and `npm ci` then stops
// with "Missing: X@ from lock file". Each is written in here, for the platform that its name tells: skipped elsewhere,
// and looked for by `npm ci` where it is that platform.
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

const SYSTEMS = ['linux', 'darwin', 'win32', 'windows', 'android', 'freebsd', 'openharmony', 'sunos', 'aix']
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'mips64el']

const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url))
const lock = JSON.parse(fs.readFileSync(file, 'utf8'))
const packages = lock.packages

const stubs = []
for (const [place, { optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (isFoundFrom(place, name)) continue
    packages[`node_modules/${name}`] = {
      version: range.replace(/^\D*/, ''),
      optional: true,
      ...platformOf(name),
    }
    stubs.push(name)
  }
}
const byPlace = ([a], [b]) => (a < b ? -1 : 1)
lock.packages = Object.fromEntries(Object.entries(packages).sort(byPlace))
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(stubs.length ? `Written in: ${stubs.join(', ')}` : 'The lock is complete.')

/** Node's own way of looking: beside the package, then in every folder above it. */
function isFoundFrom(place, name) {
  const parts = place ? place.split('/node_modules/') : []
  for (let depth = parts.length; depth >= 0; depth--) {
    const above = parts.slice(0, depth).join('/node_modules/')
    if (packages[`${above ? `${above}/` : ''}node_modules/${name}`]) return true
  }
  return false
}

function platformOf(name) {
  const words = name.split(/[/-]/)
  const system = SYSTEMS.find((word) => words.includes(word))
  const processor = PROCESSORS.find((word) => words.some((part) => part === word || part === `${word}hf`))
  // A name that tells nothing: for no platform at all, rather than for ours, where it is missing.
  if (!system) return { os: ['none'] }
  const cpu = processor && { cpu: [processor] }
  return { os: [system === 'windows' ? 'win32' : system], ...cpu, ...libcOf(words) }
}

function libcOf(words) {
  if (words.some((word) => word.startsWith('musl'))) return { libc: ['musl'] }
  return words.some((word) => word.startsWith('gnu')) ? { libc: ['glibc'] } : {}
}
