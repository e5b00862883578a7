/** A letter as a person reads it. */
export type Letter = { to: string[]; from: string; subject: string; text: string }

/** Reads a MIME message, as far as this product writes them: plain text, alone or as the first of several parts. */
export function decodeMail(raw: string, to: string[]): Letter {
  const message = parse(raw)
  return {
    to,
    from: decodeWords(message.headers.get('from') ?? ''),
    subject: decodeWords(message.headers.get('subject') ?? ''),
    text: plainText(message) ?? '',
  }
}

type Part = { headers: Map<string, string>; body: string }

function parse(raw: string): Part {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/)
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const headers = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: rest.join('\n\n') }
}

function plainText({ headers, body }: Part): string | undefined {
  const type = headers.get('content-type') ?? 'text/plain'
  const boundary = type.match(/boundary="?([^";]+)"?/)?.[1]
  if (boundary) {
    const parts = body.split(`--${boundary}`).slice(1, -1)
    return parts
      .map((part) => plainText(parse(part.replace(/^\r?\n/, ''))))
      .find((text) => text !== undefined)
  }
  if (!type.startsWith('text/plain')) return undefined
  return decodeBody(body, headers.get('content-transfer-encoding')?.toLowerCase())
}

function decodeBody(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding === 'quoted-printable') return decodeQuoted(body.replaceAll(/=\r?\n/g, ''))
  return body
}

function decodeQuoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** Header words such as =?UTF-8?Q?caf=C3=A9?=. */
function decodeWords(header: string): string {
  const joined = header.replaceAll(/\?=\s+=\?/g, '?==?')
  return joined.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
    kind.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64').toString('utf8')
      : decodeQuoted(text.replaceAll('_', ' ')),
  )
}
