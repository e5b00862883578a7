import { expect, it } from 'vitest'
import { markAnswerRead } from '@/lib/compiles/mark-answer-read'
import { tellLateAnswers } from '@/lib/compiles/tell-late-answers'
import { submitResponse } from '@/lib/responses/submit-response'
import { system } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { aBorough, later } from './world'

const { db } = await testDatabase()

it('who leads the group is told once a day of what was corrected after it was read', async () => {
  const { ctx, invitationId, north, group } = await aBorough(db)
  const letters = () => db.mail.findMany({ where: { kind: 'late-answers' } })
  await markAnswerRead(ctx(), { invitationId, responseId: north.responseId, revisionNumber: 1 })
  await tellLateAnswers(ctx(system, later(1)))
  expect(await letters()).toEqual([])
  await submitResponse(ctx(north.holder, later(5)), { answers: { why: 'Changed.' } })
  for (const minutes of [10, 20]) await tellLateAnswers(ctx(system, later(minutes)))
  const sent = await letters()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ toAddress: group.contacts[0]?.email })
  expect(sent[0]?.text).toContain('North panel: corrected')
  expect(sent[0]?.text).not.toContain('Changed.')
  await tellLateAnswers(ctx(system, later(3 * 24 * 60)))
  expect(await letters()).toHaveLength(1)
})
