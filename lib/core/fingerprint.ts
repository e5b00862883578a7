import { createHash } from 'node:crypto'

/**
 * JSON with the keys of every object in order and no blanks: the same content is the same text, wherever it is written
 * down. What the public can download and check the fingerprint against.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const pairs = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`)
  return `{${pairs.join(',')}}`
}

/** SHA-256 of the canonical JSON, as `sha256sum` writes it. */
export function fingerprint(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex')
}
