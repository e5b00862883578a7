import type { Ctx } from '../core/ctx'
import { Conflict, InvalidInput, NotFound } from '../core/errors'
import { calendarDate, dateColumn, type CalendarDate } from '../core/london-time'
import { getConsultation } from '../consultations/get-consultation'
import { timeAllowed, type PublicDayRow } from './time-allowed'
import type { EntryView, TimeAllowed } from './types'
import type { EntryKind } from './schema'

type StageRow = { name: string; opensOn: Date | null; closesOn: Date | null }
const dayOf = (date: Date | null): CalendarDate | null => date && calendarDate(date)

/** The time of each stage, with warnings from the days that are kept for reference. */
export async function timeOfStages(ctx: Ctx, stages: StageRow[]): Promise<TimeAllowed[]> {
  const days: PublicDayRow[] = (await ctx.db.publicDay.findMany({ orderBy: { fromOn: 'asc' } })).map(
    ({ kind, name, fromOn, toOn }) => ({
      kind,
      name,
      fromOn: calendarDate(fromOn),
      toOn: calendarDate(toOn),
    }),
  )
  return stages.map(({ name, opensOn, closesOn }) =>
    timeAllowed({ name, opensOn: dayOf(opensOn), closesOn: dayOf(closesOn) }, days),
  )
}

export async function entriesOf(ctx: Ctx, consultationId: string): Promise<EntryView[]> {
  const rows = await ctx.db.fairnessEntry.findMany({
    where: { consultationId, removedAt: null },
    include: { document: { select: { id: true, title: true } } },
    orderBy: [{ onDate: 'asc' }, { at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, kind, text, declaredBy, onDate, document, evidenceUrl, at, version }) => ({
    ...{ id, text, declaredBy, document, evidenceUrl, at, version },
    ...{ kind: kind as EntryKind, onDate: dayOf(onDate) },
  }))
}

/**
 * An entry that one has to oneself until the transaction ends.
 * @throws NotFound; Conflict where it was changed after `version` was looked at
 */
export async function holdEntry(ctx: Ctx, entryId: string, version: number) {
  await ctx.db.$queryRaw`SELECT 1 AS held FROM fairness_entry WHERE id = ${entryId}::uuid FOR UPDATE`
  const entry = await ctx.db.fairnessEntry.findFirst({ where: { id: entryId, removedAt: null } })
  if (!entry) throw new NotFound('This has been taken out already.')
  await getConsultation(ctx, { id: entry.consultationId })
  if (entry.version !== version)
    throw new Conflict('Somebody changed this after you opened the page. Look at it again, then save.')
  return entry
}

type Words = {
  kind: string
  text: string
  declaredBy: string
  onDate: CalendarDate | null
  documentId: string
  evidenceUrl: string
}

/** @throws InvalidInput where the document is not one of the consultation's */
export async function entryData(
  ctx: Ctx,
  consultationId: string,
  { kind, text, declaredBy, onDate, documentId, evidenceUrl }: Words,
) {
  if (
    documentId &&
    !(await ctx.db.consultationDocument.findFirst({ where: { id: documentId, consultationId } }))
  )
    throw new InvalidInput('', { documentId: 'Choose a document of this consultation' })
  return {
    ...{ kind, text, declaredBy, evidenceUrl },
    ...{ onDate: onDate && dateColumn(onDate), documentId: documentId || null },
  }
}
