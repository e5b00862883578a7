// Secrets that nobody gave: made on the first start, kept in DATA_DIR, the same ever after.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { writeOnce } from './postgres-cluster.mjs'
import { CannotStart } from './steps.mjs'

/**
 * @param {string} dataFolder
 * @returns {string} the secret that signs sessions
 */
export function findOrMakeSessionSecret(dataFolder) {
  const file = path.join(dataFolder, 'secrets.json')
  if (!fs.existsSync(file)) {
    fs.mkdirSync(dataFolder, { recursive: true })
    const made = { NEXTAUTH_SECRET: crypto.randomBytes(36).toString('base64url') }
    writeOnce(file, `${JSON.stringify(made, null, 2)}\n`)
  }
  try {
    const secret = JSON.parse(fs.readFileSync(file, 'utf8')).NEXTAUTH_SECRET
    if (typeof secret === 'string' && secret.length >= 32) return secret
  } catch (error) {
    if (error.code)
      throw new CannotStart(`${file} cannot be read (${error.code}). Start as the user who made it.`)
  }
  throw new CannotStart(
    `${file} holds no secret. Restore it; or delete it, and everybody has to sign in again.`,
  )
}
