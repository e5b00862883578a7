import { addMeasureEntry } from '../../lib/measures/add-measure-entry'
import { chooseMeasureSource } from '../../lib/measures/choose-measure-source'
import { confirmMeasureProposal } from '../../lib/measures/confirm-measure-proposal'
import { financialYear } from '../../lib/measures/financial-year'
import { proposeMeasure } from '../../lib/measures/propose-measure'
import type { Ctx } from '../../lib/core/ctx'
import type { PrismaClient } from '../../lib/core/db'
import { londonDate } from '../../lib/core/london-time'
import { readJson } from '../reference-data'
import { memberCtx, type Members } from './seed-members'
import { ctxOf, type People } from './seed-people'

type Entry = { measure: string; borough: string; isMet: boolean; evidence: string }

/**
 * The measures of this financial year: the first worked out from the open consultation on priorities, of the others a few
 * entered by an officer or by the group itself, each said to be an illustration.
 */
export async function seedMeasures(people: People, members: Members): Promise<void> {
  const now = new Date()
  const ctx = ctxOf(people, 'officer', now)
  const year = financialYear(londonDate(now))
  const priorities = await people.db.consultation.findFirst({
    where: { status: 'open', stages: { some: { audiences: { some: { bodyTypeCode: 'CPEG' } } } } },
    orderBy: { launchedAt: 'desc' },
    select: { id: true },
  })
  if (priorities)
    await chooseMeasureSource(ctx, { code: 'answers-the-plan', year, consultationId: priorities.id })
  for (const { measure, borough, isMet, evidence } of await readJson<Entry[]>(
    'demonstration/measures.json',
  )) {
    const { id: bodyId } = await people.db.body.findFirstOrThrow({
      where: { bodyTypeCode: 'CPEG', borough: { name: borough } },
      select: { id: true },
    })
    await addMeasureEntry(ctx, { code: measure, bodyId, year, isMet: isMet ? 'yes' : 'no', evidence })
  }
  await saidByTheGroup(ctx, members, year)
}

/** Two things that a group says of itself: one an officer has confirmed, one waits. */
async function saidByTheGroup(ctx: Ctx, { coordinator }: Members, year: number): Promise<void> {
  const own = memberCtx(ctx.db as PrismaClient, coordinator, ctx.now)
  const { bodyId } = coordinator.actor.memberships[0]!
  const says = (code: string, evidence: string) =>
    proposeMeasure(own, { code, bodyId, year, isMet: 'yes', evidence })
  const { id: proposalId } = await says(
    'brings-in-panels',
    'Illustration: every ward panel of the borough has a place in the group, and so has the advisory group.',
  )
  await confirmMeasureProposal(ctx, { proposalId, version: 1, entryVersion: 0 })
  await says('works-with-the-cdrp', 'Illustration: a walk about with the partnership in June.')
}
