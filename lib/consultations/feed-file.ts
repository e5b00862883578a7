import { createHash } from 'node:crypto'

export type FeedEntry = {
  /** urn:uuid, the same for ever. */
  id: string
  title: string
  url: string
  authors: string[]
  publishedAt: Date
  updatedAt: Date
  summary: string
}

/** A UUID that always is the same for a name (RFC 9562, version 8), so that a reader knows an entry again. */
export function nameUuid(name: string): string {
  const hex = createHash('sha256').update(`soundings ${name}`).digest('hex')
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

type Feed = { self: string; home: string; entries: FeedEntry[] }

/** An Atom 1.0 feed (RFC 4287). Of an empty one the year is told in which there was nothing yet. */
export function feedFile({ self, home, entries }: Feed): string {
  const updated = entries
    .map(({ updatedAt }) => updatedAt.toISOString())
    .sort()
    .at(-1)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${nameUuid(`feed ${home}`)}</id>
  <title>Soundings: consultations on policing in London</title>
  <updated>${updated ?? '1970-01-01T00:00:00.000Z'}</updated>
  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>
  <link rel="alternate" type="text/html" href="${xml(home)}"/>
  <author><name>Soundings</name></author>
${entries.map(entryXml).join('')}</feed>
`
}

function entryXml(entry: FeedEntry): string {
  return `  <entry>
    <id>${entry.id}</id>
    <title>${xml(entry.title)}</title>
    <link rel="alternate" type="text/html" href="${xml(entry.url)}"/>
    <published>${entry.publishedAt.toISOString()}</published>
    <updated>${entry.updatedAt.toISOString()}</updated>
${entry.authors.map((name) => `    <author><name>${xml(name)}</name></author>\n`).join('')}    <summary>${xml(entry.summary)}</summary>
  </entry>
`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Without what XML cannot hold. */
const xml = (text: string) =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)
