import { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { gzipAnswer } from '@/lib/core/gzip-answer'

const WORDS = 'What the panel said, line after line.\n'.repeat(20_000)

const asking = (encoding?: string) =>
  new Request('http://localhost/file.csv', { headers: encoding ? { 'accept-encoding': encoding } : {} })

async function bytesOf(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('a long answer', () => {
  test.each(['gzip', 'gzip, deflate, br', 'br;q=1.0, gzip;q=0.5'])(
    'is compressed for “%s”, and is the same after',
    async (encoding) => {
      const { body, headers } = gzipAnswer(
        asking(encoding),
        Readable.from([Buffer.from(WORDS), Buffer.from('end')]),
      )
      expect(headers).toEqual({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
      const bytes = await bytesOf(body)
      expect(bytes.length).toBeLessThan(WORDS.length / 4)
      expect(gunzipSync(bytes).toString()).toBe(`${WORDS}end`)
    },
  )

  test.each([undefined, 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0, br'])(
    'goes as it is for “%s”',
    async (encoding) => {
      const { body, headers } = gzipAnswer(asking(encoding), Readable.from([Buffer.from(WORDS)]))
      expect(headers).toEqual({ vary: 'Accept-Encoding' })
      expect((await bytesOf(body)).toString()).toBe(WORDS)
    },
  )

  test('ends what it is read from when the reader leaves', async () => {
    const source = Readable.from(
      (function* () {
        for (;;) yield Buffer.from(WORDS)
      })(),
    )
    const reader = gzipAnswer(asking('gzip'), source).body.getReader()
    await reader.read()
    const closed = new Promise((resolve) => source.once('close', resolve))
    await reader.cancel()
    await closed
    expect(source.destroyed).toBe(true)
  })
})
