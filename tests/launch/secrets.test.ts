import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findOrMakeSessionSecret } from '../../lib/launch/secrets.mjs'

let folder: string
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'soundings-secrets-'))))
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const file = () => path.join(folder, 'secrets.json')

describe('the secret that signs sessions', () => {
  it('is made on the first start and the same ever after', () => {
    const made = findOrMakeSessionSecret(folder)
    expect(made.length).toBeGreaterThanOrEqual(43) // 32 bytes or more
    expect(findOrMakeSessionSecret(folder)).toBe(made)
  })

  it('is another one in another installation', () => {
    expect(findOrMakeSessionSecret(path.join(folder, 'a'))).not.toBe(
      findOrMakeSessionSecret(path.join(folder, 'b')),
    )
  })

  it('is for the owner’s eyes only', () => {
    findOrMakeSessionSecret(folder)
    expect(fs.statSync(file()).mode & 0o777).toBe(0o600)
    expect(fs.readdirSync(folder)).toEqual(['secrets.json'])
  })

  it('is not quietly replaced when its file is damaged, which would sign everybody out', () => {
    fs.writeFileSync(file(), '{ "NEXTAUTH_SECRET": "')
    expect(() => findOrMakeSessionSecret(folder)).toThrow('holds no secret')
  })
})
