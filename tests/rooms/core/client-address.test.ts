import { describe, expect, it } from 'vitest'
import { clientAddress, networkOf, PEER_HEADER } from '@/lib/core/client-address'
import { parseEnv } from '@/lib/core/env'

const from = (forwarded: string) => new Headers({ [PEER_HEADER]: '10.0.0.1', 'x-forwarded-for': forwarded })

describe('the address of a client', () => {
  it('is the other end of the connection where no proxy is trusted, whatever the header says', () => {
    expect(clientAddress(from('1.2.3.4'), 0)).toBe('10.0.0.1')
  })

  it('is what the outermost trusted proxy saw; what stands further left a client may have written', () => {
    expect(clientAddress(from('6.6.6.6, 1.2.3.4'), 1)).toBe('1.2.3.4')
    expect(clientAddress(from('6.6.6.6, 1.2.3.4, 10.0.0.9'), 2)).toBe('1.2.3.4')
    expect(clientAddress(from(''), 1)).toBe('10.0.0.1')
  })

  it('is counted by household: IPv6 by its network', () => {
    expect(networkOf('203.0.113.7')).toBe('203.0.113.7')
    expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7')
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(networkOf('2001:0DB8:1::9')).toBe(networkOf('2001:db8:1:0:aaaa::1'))
    expect(networkOf('::1')).toBe('0:0:0:0')
  })

  it('is configured by a number; anything else stops the start', () => {
    expect(parseEnv({ TRUST_PROXY: '1' }).TRUST_PROXY).toBe(1)
    expect(parseEnv({}).TRUST_PROXY).toBe(0)
    expect(() => parseEnv({ TRUST_PROXY: 'yes' })).toThrow('TRUST_PROXY: give a whole number')
    expect(() => parseEnv({ TAKE_PART_PER_HOUR: '0' })).toThrow('TAKE_PART_PER_HOUR')
  })
})
