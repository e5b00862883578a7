import { addMeasureEntry } from '../../lib/measures/add-measure-entry'
import { chooseMeasureSource } from '../../lib/measures/choose-measure-source'
import { financialYear } from '../../lib/measures/financial-year'
import { londonDate } from '../../lib/core/london-time'
import { readJson } from '../reference-data'
import { ctxOf, type People } from './seed-people'

type Entry = { measure: string; borough: string; isMet: boolean; evidence: string }

/**
 * The measures of this financial year: the first worked out from the open consultation on priorities, of the others a few
 * entered, each said to be an illustration.
 */
export async function seedMeasures(people: People): Promise<void> {
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
}
