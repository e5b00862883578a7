import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { hashToken } from '../auth/tokens'
import { listOwnParts } from '../chain/list-own-parts'
import { getConsultation } from '../consultations/get-consultation'
import type { ConsultationView } from '../consultations/types'
import { inTransaction, type Ctx } from '../core/ctx'
import { formatNumber } from '../core/format'
import { reportProgress } from '../jobs/job-runs'
import { sendMails } from '../mail/send-mail'
import { countRecipients, findMatter, nextRecipients } from './internal'
import { canTell, canWriteLetters } from './policy'
import { TellingIdInput } from './schema'
import type { Matter } from './types'
import { writeLetter } from './write-letter'

const BATCH = 1000

type Work = {
  telling: { id: string; consultationId: string; subject: string }
  jobRunId: string
  consultation: ConsultationView
  matter: Matter
  total: number
}

/**
 * Writes the letters of one round, a batch in one transaction with what keeps anybody from getting two; killed anywhere
 * and run again, or run twice at once, it goes on where it was. One that was finished or held back is left as it is.
 * @throws NotFound, NotAllowed for anybody but officers and the system
 */
export async function tellPeople(ctx: Ctx, input: z.input<typeof TellingIdInput>): Promise<void> {
  const { tellingId, jobRunId } = TellingIdInput.parse(input)
  authorise(canWriteLetters(ctx.actor))
  const telling = await ctx.db.telling.findUnique({ where: { id: tellingId } })
  if (!telling || telling.finishedAt) return
  const consultation = await getConsultation(ctx, { id: telling.consultationId })
  const matter = await findMatter(ctx, telling)
  if (!matter || !canTell(ctx.actor, consultation).ok)
    return finish(ctx, { tellingId, jobRunId, why: 'It was taken back meanwhile: nobody was written to.' })
  const { people, persons } = await countRecipients(ctx, telling, matter)
  const work = { telling, jobRunId, consultation, matter, total: people + persons + telling.letters }
  for (let after: string | null = ''; after !== null;) {
    const from: string = after
    after = await inTransaction(ctx, (ctx) => writeBatch(ctx, work, from))
  }
  await finish(ctx, { tellingId, jobRunId, why: null })
}

/** @returns behind whom to go on; null where nobody is left */
async function writeBatch(
  ctx: Ctx,
  { telling, jobRunId, consultation, matter, total }: Work,
  after: string,
): Promise<string | null> {
  const { id: tellingId, consultationId } = telling
  await ctx.db
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtext('telling'), hashtext(${tellingId}))::text AS held`
  const to = await nextRecipients(ctx, telling, matter, { after, limit: BATCH })
  if (to.length === 0) return null
  const invitationIds = to.flatMap(({ bodies }) => bodies.map(({ id }) => id))
  const parts = matter.kind === 'report' ? await listOwnParts(ctx, { consultationId, invitationIds }) : null
  const about = { ...consultation, id: consultationId }
  const written = to.map((each) => ({ each, ...writeLetter(about, each, { tellingId, matter, parts }) }))
  await ctx.db.told.createMany({
    data: written.map(({ each, token }) => ({
      ...{ tellingId, addressHash: each.hash, respondentKind: each.kind, tokenHash: hashToken(token) },
      ...{ invitationIds: each.invitationIds, at: ctx.now, keepUntil: each.keepUntil },
    })),
  })
  await sendMails(
    ctx,
    written.map(({ letter }) => letter),
  )
  const { letters } = await ctx.db.telling.update({
    where: { id: tellingId },
    data: { letters: { increment: to.length } },
    select: { letters: true },
  })
  // The last step is the end: it is said there.
  await reportProgress(ctx, jobRunId, Math.min(letters, total), Math.max(total, letters) + 1)
  const detail = { tellingId, letters: to.length }
  await audit(ctx, 'telling.tell', { type: 'consultation', id: consultationId }, detail)
  return to.length < BATCH ? null : to[BATCH - 1]!.hash
}

type End = { tellingId: string; jobRunId: string; why: string | null }

async function finish(ctx: Ctx, { tellingId, jobRunId, why }: End): Promise<void> {
  const { letters } = await ctx.db.telling.findUniqueOrThrow({ where: { id: tellingId } })
  await ctx.db.telling.updateMany({
    where: { id: tellingId, finishedAt: null },
    data: { finishedAt: ctx.now },
  })
  const said = letters === 1 ? '1 letter was written.' : `${formatNumber(letters)} letters were written.`
  await reportProgress(ctx, jobRunId, letters, letters, why ?? said)
}
