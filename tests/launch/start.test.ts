import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { freePort } from '../../lib/launch/embedded-postgres.mjs'

const root = path.resolve(import.meta.dirname, '../..')

/** Starts with settings it must refuse, and waits for its end. */
function startWith(settings: Record<string, string>) {
  const env = {
    ...process.env,
    DATABASE_URL: '',
    DATA_DIR: path.join(os.tmpdir(), 'never-made'),
    ...settings,
  }
  const options = { cwd: root, env, encoding: 'utf8' as const, timeout: 60_000 }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/launch/start.mjs'], options)
  return { status, said: `${stdout}${stderr}` }
}

describe('npm start', () => {
  it('says that its port is in use before the long steps, and how to choose another', async () => {
    const other = net.createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { status, said } = startWith({ PORT: `${port}` })
    other.close()
    expect(status).toBe(1)
    expect(said).toContain(`Port ${port} is in use by another program`)
    expect(said).toContain(`PORT=${port + 1} npm start`)
    expect(said).not.toContain('Packages')
  })

  it('names each wrong setting and its mend, without a stack', async () => {
    const { status, said } = startWith({
      PORT: `${await freePort()}`,
      SMTP_URL: 'mail.example.org',
      NEXTAUTH_SECRET: 'short',
    })
    expect(status).toBe(1)
    expect(said).toContain('SMTP_URL: give an address such as smtp://')
    expect(said).toContain('NEXTAUTH_SECRET: give at least 32 characters')
    expect(said).not.toContain('    at ')
    expect(said).not.toContain('Database …')
  })

  it('says before the long steps that its data cannot be kept where they should', async () => {
    const settings = { PORT: `${await freePort()}`, DATA_DIR: path.join(import.meta.filename, 'data') }
    const { status, said } = startWith(settings)
    expect(status).toBe(1)
    expect(said).toContain(`${import.meta.filename} is no folder`)
    expect(said).toContain('DATA_DIR=/path/to/folder npm start')
    expect(said).not.toContain('Packages')
    expect(said).not.toContain('    at ')
  })

  it('refuses a port that is none', () => {
    const { status, said } = startWith({ PORT: 'three thousand' })
    expect(status).toBe(1)
    expect(said).toContain('PORT: give a whole number such as 3000')
  })
})
