import { describe, expect, test } from 'vitest'
import fs from 'node:fs'
import os from 'node:os'
import { inflateRawSync } from 'node:zlib'
import { setAside } from '@/lib/exports/files/set-aside'

const ours = () => fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('soundings-aside-'))

describe('text kept aside', () => {
  test('comes back as it was written, with its sizes', async () => {
    const aside = await setAside()
    const lines = Array.from({ length: 50_000 }, (_, i) => `line ${i}: “words”\n`)
    for (const line of lines) await aside.write(line)
    const { size, packed, pieces } = await aside.take()
    const read: Buffer[] = []
    for await (const piece of pieces) read.push(piece)
    await aside.close()
    const all = Buffer.concat(read)
    expect(all.length).toBe(packed)
    expect(inflateRawSync(all).toString('utf8')).toBe(lines.join(''))
    expect(size).toBe(Buffer.byteLength(lines.join('')))
  })

  test('leaves nothing behind, taken or given up in the middle', async () => {
    const before = ours()
    const taken = await setAside()
    await taken.write('all')
    await taken.take()
    await taken.close()
    const givenUp = await setAside()
    await givenUp.write('half')
    await givenUp.close()
    await givenUp.close()
    expect(ours()).toEqual(before)
  })

  test('says what went wrong to whoever writes on', async () => {
    const aside = await setAside()
    await aside.close()
    await expect(aside.take()).rejects.toThrow()
  })
})
