import { createHmac } from 'node:crypto'

/**
 * By what an answer to the two questions is known: one a link. It is made of the token itself, which is kept nowhere, so
 * that nobody, with the database and the secret in hand, can tell whose it is.
 */
export function linkHash(token: string): string {
  return createHmac('sha256', `feedback:${process.env.NEXTAUTH_SECRET ?? ''}`)
    .update(token)
    .digest('base64url')
}
