import { createHmac, timingSafeEqual } from 'node:crypto'

const SIGNATURE_BYTES = 16

/**
 * The key in every letter of alerts by which its reader changes or stops them: the alert, signed. It needs no row of its
 * own, opens nothing else, and works for as long as the alert is there.
 */
export function alertToken(alertId: string): string {
  const id = Buffer.from(alertId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, signature(id)]).toString('base64url')
}

/** The alert that a token names; null where it is not one of ours. */
export function alertOfToken(token: string): string | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 16 + SIGNATURE_BYTES) return null
  const id = bytes.subarray(0, 16)
  if (!timingSafeEqual(bytes.subarray(16), signature(id))) return null
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function signature(id: Buffer): Buffer {
  const secret = `alerts:${process.env.NEXTAUTH_SECRET ?? ''}`
  return createHmac('sha256', secret).update(id).digest().subarray(0, SIGNATURE_BYTES)
}
