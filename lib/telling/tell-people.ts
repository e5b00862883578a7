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
import type { Matter, Recipient } from './types'
import { writeLetter } from './write-letter'

/** How many are read at a time, and how many of them are written in one transaction. */
const READ = 20_000
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
  for (let after: string | undefined = ''; after !== undefined;) {
    const read: Recipient[] = await nextRecipients(ctx, telling, matter, { after, limit: READ })
    for (let i = 0; i < read.length; i += BATCH)
      await inTransaction(ctx, (ctx) => writeBatch(ctx, work, read.slice(i, i + BATCH)))
    after = read.length < READ ? undefined : read.at(-1)?.hash
  }
  await finish(ctx, { tellingId, jobRunId, why: null })
}

/** Writes to those of them whom another run has not written to since they were read, and who have not stopped it. */
async function writeBatch(
  ctx: Ctx,
  { telling, jobRunId, consultation, matter, total }: Work,
  read: Recipient[],
): Promise<void> {
  const { id: tellingId, consultationId } = telling
  await ctx.db
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtext('telling'), hashtext(${tellingId}))::text AS held`
  const not = await toldOrStopped(ctx, telling, read)
  const to = read.filter(({ hash }) => !not.has(hash))
  if (to.length === 0) return
  const invitationIds = to.flatMap(({ bodies }) => bodies.map(({ id }) => id))
  const parts = matter.kind === 'report' ? await listOwnParts(ctx, { consultationId, invitationIds }) : null
  const about = { ...consultation, id: consultationId }
  const written = to.map((each) => ({ each, ...writeLetter(about, each, { tellingId, matter, parts }) }))
  const told = written.map(({ each, token }) => ({ ...each, token: hashToken(token) }))
  await ctx.db.$executeRaw`
    INSERT INTO told (telling_id, address_hash, respondent_kind, locale, token_hash, invitation_ids, at, keep_until)
    SELECT ${tellingId}::uuid, hash, kind, locale, token, ARRAY(SELECT jsonb_array_elements_text("invitationIds")::uuid),
      ${ctx.now}, "keepUntil"
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
      AS t(hash text, kind text, locale text, token text, "invitationIds" jsonb, "keepUntil" date)`
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
}

async function toldOrStopped(
  ctx: Ctx,
  { id, consultationId }: Work['telling'],
  read: Recipient[],
): Promise<Set<string>> {
  const hashes = read.map(({ hash }) => hash)
  const rows = await ctx.db.$queryRaw<{ hash: string }[]>`
    SELECT address_hash AS hash FROM told WHERE telling_id = ${id}::uuid AND address_hash = ANY (${hashes}::text[])
    UNION ALL SELECT address_hash FROM news_choice
    WHERE consultation_id = ${consultationId}::uuid AND NOT wants_news AND address_hash = ANY (${hashes}::text[])`
  return new Set(rows.map(({ hash }) => hash))
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
