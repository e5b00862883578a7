import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { findWords, holdConsultation } from './internal'
import { canEditReport } from './policy'
import { SaveReportWordsInput } from './schema'
import type { ReportWords } from './types'

/**
 * Saves what an officer wrote. The first save makes the report.
 * @throws NotFound, NotAllowed, InvalidInput where a part is none of this report's
 * @throws Conflict where somebody saved since `version`
 */
export async function saveReportWords(
  ctx: Ctx,
  input: z.input<typeof SaveReportWordsInput>,
): Promise<{ version: number }> {
  const { consultationId, version, ...words } = SaveReportWordsInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    await holdConsultation(ctx, consultationId)
    const before = await findWords(ctx, consultationId)
    authorise(canEditReport(ctx.actor, before.consultation))
    const keys = before.words.parts.map(({ key }) => key)
    if (words.parts.some(({ key }) => !keys.includes(key)))
      throw new InvalidInput('This report has no such part. Open the page again.')
    const reportId = await saveWords(ctx, consultationId, version, words)
    await saveParts(ctx, reportId, keys, words.parts)
    const detail = { version: version + 1, changed: changedFields(before.words, words) }
    await audit(ctx, 'report.save', { type: 'consultation', id: consultationId }, detail)
    return { version: version + 1 }
  })
}

async function saveWords(ctx: Ctx, consultationId: string, version: number, words: ReportWords) {
  const { title, introduction, howWeAsked, whatHappensNext } = words
  const data = { title, introduction, howWeAsked, whatHappensNext, version: version + 1 }
  const { count } =
    version === 0
      ? await ctx.db.report.createMany({ data: [{ consultationId, ...data }], skipDuplicates: true })
      : await ctx.db.report.updateMany({ where: { consultationId, version }, data })
  if (count === 0)
    throw new Conflict(
      'Somebody saved this report while you were writing. Copy what you wrote, open the page again and put it in.',
    )
  const { id } = await ctx.db.report.findUniqueOrThrow({ where: { consultationId }, select: { id: true } })
  return id
}

async function saveParts(ctx: Ctx, reportId: string, keys: string[], parts: ReportWords['parts']) {
  for (const { key, heading, text } of parts)
    await ctx.db.reportPart.upsert({
      where: { reportId_key: { reportId, key } },
      create: { reportId, key, heading, text, sort: keys.indexOf(key) + 1 },
      update: { heading, text },
    })
}

/** Which words changed: the audit says where, the report itself says what. */
function changedFields(before: ReportWords, after: ReportWords): string[] {
  const fields = (['title', 'introduction', 'howWeAsked', 'whatHappensNext'] as const).filter(
    (field) => before[field] !== after[field],
  )
  const parts = after.parts.filter((part) => {
    const was = before.parts.find(({ key }) => key === part.key)
    return was?.heading !== part.heading || was.text !== part.text
  })
  return [...fields, ...parts.map(({ key }) => key)]
}
