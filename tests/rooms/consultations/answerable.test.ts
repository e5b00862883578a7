import { describe, expect, test } from 'vitest'
import { isAnswerable } from '@/lib/consultations/answerable'
import type { ConsultationStatus } from '@/lib/consultations/lifecycle'

const from = (opensOn: string | null, closesOn: string | null, status: ConsultationStatus = 'open') => ({
  status,
  stage: { kind: 'views', launchedAt: null, closedAt: null, opensOn, closesOn },
})
const at = (asked: ReturnType<typeof from>, instant: string) => isAnswerable(asked, new Date(instant))

describe('whether answers are taken', () => {
  test('in winter, from midnight to midnight of Greenwich', () => {
    const winter = from('2010-01-04', '2010-01-29')
    expect(at(winter, '2010-01-03T23:59:59.999Z')).toBe('not-yet')
    expect(at(winter, '2010-01-04T00:00:00.000Z')).toBe('open')
    expect(at(winter, '2010-01-29T23:59:59.999Z')).toBe('open')
    expect(at(winter, '2010-01-30T00:00:00.000Z')).toBe('closed')
  })

  test('in summer, from midnight to midnight of London, an hour before', () => {
    const summer = from('2026-06-01', '2026-06-30')
    expect(at(summer, '2026-05-31T22:59:59.999Z')).toBe('not-yet')
    expect(at(summer, '2026-05-31T23:00:00.000Z')).toBe('open')
    expect(at(summer, '2026-06-30T22:59:59.999Z')).toBe('open')
    expect(at(summer, '2026-06-30T23:00:00.000Z')).toBe('closed')
  })

  test('on the day the clocks go forward, which has 23 hours', () => {
    const spring = from('2026-03-29', '2026-03-29')
    expect(at(spring, '2026-03-28T23:59:59.999Z')).toBe('not-yet')
    expect(at(spring, '2026-03-29T00:00:00.000Z')).toBe('open')
    expect(at(spring, '2026-03-29T22:59:59.999Z')).toBe('open')
    expect(at(spring, '2026-03-29T23:00:00.000Z')).toBe('closed')
  })

  test('on the day the clocks go back, which has 25 hours', () => {
    const autumn = from('2026-10-25', '2026-10-25')
    expect(at(autumn, '2026-10-24T22:59:59.999Z')).toBe('not-yet')
    expect(at(autumn, '2026-10-24T23:00:00.000Z')).toBe('open')
    expect(at(autumn, '2026-10-25T23:59:59.999Z')).toBe('open')
    expect(at(autumn, '2026-10-26T00:00:00.000Z')).toBe('closed')
  })

  test('without a first day, from the launch', () => {
    expect(at(from(null, '2026-06-30'), '2026-01-01T00:00:00Z')).toBe('open')
  })

  test.each([
    ['draft', 'not-yet'],
    ['approved', 'not-yet'],
    ['closed', 'closed'],
    ['analysing', 'closed'],
    ['reported', 'closed'],
    ['archived', 'closed'],
    ['withdrawn', 'withdrawn'],
  ] as const)('where it is %s: %s, whatever the dates', (status, answer) => {
    expect(at(from('2026-06-01', '2026-06-30', status), '2026-06-10T12:00:00Z')).toBe(answer)
  })
})
