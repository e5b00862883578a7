import { createHash, randomBytes } from 'node:crypto'

/** A token of 256 random bits, as it stands in a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token. A random token needs no slow hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
