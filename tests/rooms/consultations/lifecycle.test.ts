import { describe, expect, test } from 'vitest'
import { ACTIONS, actionsFrom, nextStatus, STATUSES } from '@/lib/consultations/lifecycle'

describe('the life of a consultation', () => {
  test('goes from draft to archive', () => {
    expect(nextStatus('draft', 'approve')).toBe('approved')
    expect(nextStatus('approved', 'launch')).toBe('open')
    expect(nextStatus('open', 'extend')).toBe('open')
    expect(nextStatus('open', 'close')).toBe('closed')
    expect(nextStatus('closed', 'start-analysis')).toBe('analysing')
    expect(nextStatus('analysing', 'report')).toBe('reported')
    expect(nextStatus('reported', 'archive')).toBe('archived')
  })

  test('may skip the analysis, and report again', () => {
    expect(nextStatus('closed', 'report')).toBe('reported')
    expect(nextStatus('reported', 'report')).toBe('reported')
  })

  test('can go back to draft only from approved', () => {
    const from = STATUSES.filter((status) => nextStatus(status, 'return-to-draft') === 'draft')
    expect(from).toEqual(['approved'])
  })

  test('can be withdrawn until it is analysed', () => {
    const from = STATUSES.filter((status) => nextStatus(status, 'withdraw') === 'withdrawn')
    expect(from).toEqual(['draft', 'approved', 'open', 'closed'])
  })

  test('ends when it is archived or withdrawn', () => {
    expect(actionsFrom('archived')).toEqual([])
    expect(actionsFrom('withdrawn')).toEqual([])
  })

  test('offers exactly the actions that lead somewhere', () => {
    for (const status of STATUSES)
      expect(new Set(actionsFrom(status))).toEqual(
        new Set(ACTIONS.filter((action) => nextStatus(status, action) !== null)),
      )
  })
})
