import type { Ctx } from '../../lib/core/ctx'
import { giveFeedback } from '../../lib/telling/give-feedback'
import { tellOfActions } from '../../lib/telling/tell-of-actions'
import { tellOfReport } from '../../lib/telling/tell-of-report'
import { tellPeople } from '../../lib/telling/tell-people'
import { morningOf } from './make-consultation'
import type { People } from './seed-people'

const SLUG = 'community-engagement-commitment-2009'
const TOLD_ON = '2010-03-12'
const ANSWERED_ON = '2010-03-20'
/** All that was done or dropped in 2010 has been told by then. */
const LATER_ON = '2011-01-15'

const contextAt = ({ db }: People, day: string): Ctx => ({
  ...{ db, now: morningOf(day), requestId: 'seed' },
  actor: { kind: 'system', name: 'Soundings (seed)' },
})

const idOf = async ({ db }: People) => (await db.consultation.findUniqueOrThrow({ where: { slug: SLUG } })).id

/** Those who answered in 2009-10 are told of the report, and some say what they think of it: illustration. */
export async function seedToldReport(people: People): Promise<void> {
  const consultationId = await idOf(people)
  await tellOfReport(contextAt(people, TOLD_ON), { consultationId })
  await writeAll(contextAt(people, TOLD_ON), consultationId)
  await answer(contextAt(people, ANSWERED_ON), consultationId)
}

/** And of what was done and dropped, so that nothing of it is left to be told today. */
export async function seedToldActions(people: People): Promise<void> {
  await tellOfActions(contextAt(people, LATER_ON))
  await writeAll(contextAt(people, LATER_ON), await idOf(people))
}

async function writeAll(ctx: Ctx, consultationId: string): Promise<void> {
  const waiting = await ctx.db.telling.findMany({ where: { consultationId, finishedAt: null } })
  for (const { id, jobRunId } of waiting) if (jobRunId) await tellPeople(ctx, { tellingId: id, jobRunId })
}

const ANSWERS = [
  ['yes', 'yes'],
  ['partly', 'yes'],
  ['yes', 'perhaps'],
  ['no', 'perhaps'],
  ['yes', 'yes'],
  ['partly', 'yes'],
  ['yes', 'yes'],
] as const

/** By the links of letters in the outbox, as their readers would. */
async function answer(ctx: Ctx, consultationId: string): Promise<void> {
  const letters = await ctx.db.mail.findMany({
    where: { kind: 'told-body', subjectId: consultationId },
    orderBy: { toAddress: 'asc' },
    take: ANSWERS.length,
    select: { text: true },
  })
  for (const [i, { text }] of letters.entries()) {
    const token = /\/told\/([\w-]+)/.exec(text ?? '')?.[1]
    const [isClear, wouldAgain] = ANSWERS[i]!
    if (token) await giveFeedback(ctx, { token, isClear, wouldAgain })
  }
}
