// Tells whether files changed since something was made of them.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

export const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../..',
)

/**
 * One hash over names and contents, the same on every machine.
 * @param {string[]} places  files and folders, from the project's root; those that are not there do not count
 * @param {(place: string) => boolean} [leaveOut]
 */
export function fingerprint(places, leaveOut = () => false) {
  const hash = crypto.createHash('sha256')
  for (const place of places) addTo(hash, place, leaveOut)
  return hash.digest('hex')
}

function addTo(hash, place, leaveOut) {
  const full = path.join(root, place)
  if (leaveOut(place) || !fs.existsSync(full)) return
  if (fs.statSync(full).isDirectory()) {
    for (const name of fs.readdirSync(full).sort()) addTo(hash, `${place}/${name}`, leaveOut)
    return
  }
  const content = fs.readFileSync(full)
  hash.update(`${place}\0${content.length}\0`).update(content)
}

/**
 * @param {string} place  where the stamp of an earlier making lies
 * @param {string} stamp
 */
export function hasStamp(place, stamp) {
  const file = path.join(root, place)
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8').trim() === stamp
}

export function writeStamp(place, stamp) {
  fs.writeFileSync(path.join(root, place), `${stamp}\n`)
}
