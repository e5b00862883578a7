import { describe, expect, test } from 'vitest'
import { calendarFile } from '@/lib/consultations/calendar-file'
import { drawPicture } from '@/lib/consultations/draw-picture'
import { feedFile } from '@/lib/consultations/feed-file'
import { listCalendarDays } from '@/lib/consultations/list-calendar-days'
import { listFeedEntries } from '@/lib/consultations/list-feed-entries'
import { NotFound } from '@/lib/core/errors'
import { anonymous } from '../../support/actors'
import { aConsultation, aCtx } from '../../support/builders'
import { all, readXml } from '../../support/read-xml'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const ctx = aCtx(db, anonymous)
const HARD = 'Räte, "quotes" & <tags>; back\\slash – 🚓 '.repeat(4).trim()
const open = await aConsultation(db, {
  status: 'open',
  slug: 'hard',
  title: HARD,
  opensOn: '2026-03-20',
  closesOn: '2026-03-29',
})
await aConsultation(db, { status: 'draft', title: 'Secret draft' })
const planned = await aConsultation(db, { status: 'approved', title: 'Planned' })
await db.consultation.update({ where: { id: planned.id }, data: { isAnnounced: true } })

describe('the calendar', () => {
  test('keeps RFC 5545: CRLF, at most 75 octets a line, escapes, whole days, stable names', async () => {
    const file = calendarFile('Soundings', await listCalendarDays(ctx, { slug: 'hard' }))
    const lines = file.split('\r\n')
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const unfolded = file.replaceAll('\r\n ', '').split('\r\n')
    expect(unfolded).toContain(`UID:${open.id}-closes@soundings`)
    // The day on which the clocks go forward is one day long all the same.
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20260329')
    expect(unfolded).toContain('DTEND;VALUE=DATE:20260330')
    const summary = unfolded.find((line) => line.startsWith('SUMMARY:Last day')) ?? ''
    expect(summary.replaceAll(/\\([\\;,])/g, '$1')).toBe(`SUMMARY:Last day to answer: ${HARD}`)
    expect(unfolded.filter((line) => line.startsWith('DTSTAMP:'))).toHaveLength(2)
    expect(file).toBe(calendarFile('Soundings', await listCalendarDays(ctx, { slug: 'hard' })))
  })

  test('has what is announced, and no draft', async () => {
    const days = await listCalendarDays(ctx)
    expect(days.map(({ summary }) => summary)).toContain('Opens: Planned')
    expect(JSON.stringify(days)).not.toContain('Secret draft')
    await expect(listCalendarDays(ctx, { slug: 'none' })).rejects.toThrow(NotFound)
  })
})

describe('the feed', () => {
  const read = async () =>
    readXml(
      feedFile({
        self: 'https://x.example/f',
        home: 'https://x.example/',
        entries: await listFeedEntries(ctx),
      }),
    )
  const texts = (xml: Awaited<ReturnType<typeof read>>, name: string) =>
    all(xml, name).map(({ text }) => text)

  test('is Atom with all that RFC 4287 asks for, and escapes what it quotes', async () => {
    const feed = await read()
    expect(feed).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } })
    const [entry, ...more] = all(feed, 'entry')
    expect(more).toEqual([])
    for (const name of ['id', 'title', 'updated', 'author', 'link', 'summary'])
      expect(all(entry!, name)).not.toEqual([])
    expect(texts(entry!, 'title')).toEqual([HARD])
    for (const at of texts(feed, 'updated')) expect(new Date(at).toISOString()).toBe(at)
    for (const id of texts(feed, 'id'))
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab]/)
  })

  test('keeps its ids, and tells of a report as something new', async () => {
    const before = texts(await read(), 'id')
    await db.consultation.update({
      where: { id: open.id },
      data: { status: 'reported', reportedAt: ctx.now },
    })
    const after = texts(await read(), 'id')
    expect(after).toEqual(expect.arrayContaining(before))
    expect(after).toHaveLength(before.length + 1)
    expect(new Set(after).size).toBe(after.length)
  })
})

describe('the picture', () => {
  test.each(['Short', HARD.repeat(3), 'a'.repeat(400)])(
    'is a PNG of 1200 by 630, whatever the title',
    async (title) => {
      const png = Buffer.from(await drawPicture({ title, line: 'Open until 29 March 2026' }))
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    },
  )
})
