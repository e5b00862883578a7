import type { z } from 'zod'
import type { RespondentActor } from '../../lib/core/ctx'
import { addDays, londonDate } from '../../lib/core/london-time'
import { issueInvitations } from '../../lib/invitations/issue-invitations'
import { launchConsultation } from '../../lib/invitations/launch-consultation'
import type { BasisSchema } from '../../lib/responses/basis'
import { saveAnswers } from '../../lib/responses/save-answers'
import { saveBasis } from '../../lib/responses/save-basis'
import { startDraft } from '../../lib/responses/start-draft'
import { submitResponse } from '../../lib/responses/submit-response'
import { readJson } from '../reference-data'
import { invitationFinder, type Whose } from './find-invitation'
import { makeApproved, morningOf, type ConsultationData } from './make-consultation'
import { seedPublic } from './seed-public'
import { ctxFor, ctxOf, type People } from './seed-people'

type Answered = Whose & {
  daysAgo: number
  answers: Record<string, unknown>
  /** Who stands behind it; a meeting was so many days before the answer. Not all say it. */
  basis?: Pick<z.input<typeof BasisSchema>, 'kind' | 'people' | 'detail'> & { daysBefore?: number }
}
type Priorities = ConsultationData & {
  opensDaysAgo: number
  closesInDays: number
  audiences: { bodyType: string }[]
  responses: Answered[]
  startedOnly: Answered[]
}

/** The open consultation: launched three weeks ago, partly answered, with its letters in the outbox. */
export async function seedPriorities(db: People['db'], people: People): Promise<void> {
  const data = await readJson<Priorities>('demonstration/policing-priorities.json')
  const today = londonDate(new Date())
  const opensOn = addDays(today, -data.opensDaysAgo)
  const closesOn = addDays(today, data.closesInDays)
  const { id, stageId } = await makeApproved(people, data, {
    ...{ opensOn, closesOn, decisionOn: addDays(closesOn, 60), template: 'policing-priorities' },
    audiences: data.audiences,
  })
  const launched = morningOf(opensOn)
  await launchConsultation(ctxOf(people, 'officer', launched), { id })
  const run = await db.jobRun.findFirstOrThrow({ where: { name: 'issue-invitations', subjectId: id } })
  await issueInvitations(ctxFor(db, { kind: 'system', name: 'Soundings (issue-invitations)' }, launched), {
    stageId,
    jobRunId: run.id,
  })
  const openLink = { id, slug: data.slug, openedAt: launched }
  await seedPublic(people, { ...openLink, timeOf: (daysAgo) => timeOf(today, daysAgo) })
  const find = await invitationFinder(db, stageId)
  const holder = (whose: Answered) => {
    const actor: RespondentActor = {
      kind: 'respondent',
      invitationId: find(whose),
      linkId: id,
      name: 'Holder of the link',
    }
    return ctxFor(db, actor, timeOf(today, whose.daysAgo))
  }
  for (const response of data.responses) {
    const { basis, answers, daysAgo } = response
    if (basis) {
      const { daysBefore, ...said } = basis
      const onDate = daysBefore === undefined ? null : addDays(today, -daysAgo - daysBefore)
      await startDraft(holder(response))
      await saveBasis(holder(response), { ...said, onDate })
    }
    await submitResponse(holder(response), { answers })
  }
  for (const started of data.startedOnly) {
    await startDraft(holder(started))
    const changes = Object.entries(started.answers).map(([key, value]) => ({ key, value, basedOn: 0 }))
    if (changes.length > 0) await saveAnswers(holder(started), { changes, pageNumber: 0 })
  }
}

/** Never in the future: what came in today came in already. */
function timeOf(today: string, daysAgo: number): Date {
  return new Date(Math.min(morningOf(addDays(today, -daysAgo)).getTime(), Date.now() - 60_000))
}
