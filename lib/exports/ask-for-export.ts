import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { hashToken, newToken } from '../auth/tokens'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { enqueue } from '../jobs/enqueue'
import { beginJobRun } from '../jobs/job-runs'
import { canAskForExport } from './policy'
import { AskForExportInput, FORMATS } from './schema'

/** What one person may have under way at a time. */
const AT_A_TIME = 5

/**
 * Asks for a file of a consultation's responses; a job makes it.
 * @returns the file's id, and the token of a link that fetches it once it is ready: it is told only now
 * @throws NotFound, NotAllowed; Conflict where the same file is being made for the same person, or too many are
 */
export async function askForExport(
  ctx: Ctx,
  input: z.input<typeof AskForExportInput>,
): Promise<{ exportId: string; token: string }> {
  const { consultationId, stage, format, values, text, whose } = AskForExportInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await getConsultation(ctx, { id: consultationId, stage })
    const options = {
      ...{ values: FORMATS[format].hasValues ? values : ('codes' as const), text, whose },
      ...(stage === undefined ? {} : { stage }),
    }
    authorise(canAskForExport(ctx.actor, options))
    const askedById = isUser(ctx.actor) ? ctx.actor.userId : null
    // Two clicks at once wait here for one another.
    await ctx.db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`export:${askedById}`}))::text AS held`
    const underWay = await ctx.db.exportFile.findMany({
      where: { askedById, state: { in: ['waiting', 'working'] } },
      select: { consultationId: true, format: true, options: true },
    })
    const isSame = (file: (typeof underWay)[number]) =>
      file.consultationId === consultationId && file.format === format && sameOptions(file.options, options)
    if (underWay.some(isSame)) throw new Conflict('This file is being made already. Wait until it is ready.')
    if (underWay.length >= AT_A_TIME)
      throw new Conflict(
        `${AT_A_TIME} files are being made for you already. Wait until one of them is ready.`,
      )
    const token = newToken()
    const about = { type: 'export', id: consultationId }
    const title = `${FORMATS[format].label}: ${consultation.title}`
    const jobRunId = await beginJobRun(ctx, { name: 'make-export', title, about, total: 100 })
    const which = `${stage === undefined ? '' : `stage-${stage}-`}${text === 'redacted' ? 'redacted-' : ''}`
    const file = await ctx.db.exportFile.create({
      data: {
        ...{ consultationId, jobRunId, format, options, askedById, askedAt: ctx.now },
        ...{ fileName: `${consultation.slug}-${which}${FORMATS[format].ending}` },
        ...{ mediaType: FORMATS[format].mediaType, tokenHash: hashToken(token) },
      },
    })
    await enqueue(ctx, 'make-export', { exportId: file.id, jobRunId })
    await audit(ctx, 'export.ask', { type: 'export', id: file.id }, { consultationId, format, ...options })
    return { exportId: file.id, token }
  })
}

type Options = Record<string, string | number>

const sameOptions = (known: unknown, wanted: Options) =>
  [...Object.keys(wanted), 'stage'].every((key) => (known as Options)[key] === wanted[key])
