import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { zip, type ZipEntry } from '@/lib/exports/files/zip'
import { unzip } from '../../support/unzip'

async function* pieces(texts: string[]) {
  for (const text of texts) yield Promise.resolve(Buffer.from(text))
}

const hasPython = spawnSync('python3', ['--version']).status === 0

/** What another reader of ZIPs makes of it: how many files, and the first that is broken. */
function pythonReads(bytes: Buffer): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zip-'))
  const file = path.join(folder, 'a.zip')
  writeFileSync(file, bytes)
  const script =
    'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(len(z.namelist()), z.testzip())'
  const { stdout, stderr } = spawnSync('python3', ['-c', script, file], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return (stdout + stderr).trim()
}

test('streamed and whole files come back as they were, names in any script', async () => {
  const long = Array.from({ length: 500 }, (_, i) => `line ${i} é👍\n`.repeat(50))
  const entries: ZipEntry[] = [
    { name: 'small.txt', content: 'as it is: é' },
    { name: 'λόγος.txt', content: pieces(long) },
    { name: 'empty', content: pieces([]) },
    { name: 'last.bin', content: Buffer.from([0, 1, 2, 255]) },
  ]
  const bytes = await buffer(zip(entries))
  const files = unzip(bytes)
  expect([...files.keys()]).toEqual(entries.map(({ name }) => name))
  expect(files.get('small.txt')!.toString()).toBe('as it is: é')
  expect(files.get('λόγος.txt')!.toString()).toBe(long.join(''))
  expect(files.get('empty')!.length).toBe(0)
  expect([...files.get('last.bin')!]).toEqual([0, 1, 2, 255])
  if (hasPython) expect(pythonReads(bytes)).toBe('4 None')
})

test('more files than the old format counts are all there', async () => {
  const count = 70_000
  const entries = Array.from({ length: count }, (_, i) => ({
    name: `sources/${i}.txt`,
    content: `text ${i}`,
  }))
  const bytes = await buffer(zip(entries))
  const files = unzip(bytes)
  expect(files.size).toBe(count)
  expect(files.get('sources/69999.txt')!.toString()).toBe('text 69999')
  if (hasPython) expect(pythonReads(bytes)).toBe(`${count} None`)
})

test('a source that fails fails the ZIP, and a reader who leaves ends the source', async () => {
  async function* failing() {
    yield await Promise.resolve(Buffer.from('some'))
    throw new Error('the database has gone')
  }
  await expect(buffer(zip([{ name: 'a', content: failing() }]))).rejects.toThrow('has gone')
  let isEnded = false
  async function* endless() {
    try {
      for (;;) yield await Promise.resolve(Buffer.alloc(100_000, Math.floor(process.hrtime()[1] / 7)))
    } finally {
      isEnded = true
    }
  }
  for await (const piece of zip([{ name: 'a', content: endless() }])) if (piece.length > 100) break
  await expect.poll(() => isEnded).toBe(true)
})
