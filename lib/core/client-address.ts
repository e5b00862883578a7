import { isIPv6 } from 'node:net'

/** Written by lib/launch/serve.mjs over whatever a client sent: the other end of the connection. */
export const PEER_HEADER = 'x-soundings-peer'

/**
 * The address a request came from, as far as it can be believed: the other end of the connection, or, where so many
 * proxies of ours stand in between, what the outermost of them saw. What a client writes into the header itself stands
 * further left and is never read. Null where nothing is known.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string | null {
  const peer = headers.get(PEER_HEADER)
  if (trustedProxies === 0) return peer
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return forwarded.filter(Boolean).at(-trustedProxies) ?? peer
}

/** What is counted as one: an IPv4 address, or the network of an IPv6 one (a household has 2^64 of those). */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail = ''] = plain.split('%')[0]!.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail.split(':').filter(Boolean)
  const all = plain.includes('::')
    ? [...groups, ...Array<string>(8 - groups.length - rest.length).fill('0'), ...rest]
    : groups
  return all
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}
