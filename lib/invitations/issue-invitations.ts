import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { hashToken, newToken } from '../auth/tokens'
import { stageIsOpen } from '../consultations/stage-standing'
import { inTransaction, type Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { NotFound } from '../core/errors'
import { countOf } from '../core/format'
import { londonDate } from '../core/london-time'
import { wordsIn } from '../core/words-in'
import { reportProgress } from '../jobs/job-runs'
import { sendMails } from '../mail/send-mail'
import { letterAbout, recipientOf, respondUrl } from './internal'
import { issueToPersons } from './issue-to-persons'
import { invitationLetter, type LetterAbout } from './mails'
import { canIssueInvitations } from './policy'
import { IssueInvitationsInput } from './schema'

const BATCH = 50

/**
 * Writes the letters of a stage that are due: for each invitation whose day has come and which has no link yet, a link and
 * one letter to the body's contact; in a later round then to the persons who took part before and left an address. Works in batches, link and letter in one transaction, and may be killed anywhere and
 * run again: an invitation that has its link is passed over, and a letter's key lets it be written once.
 */
export async function issueInvitations(
  ctx: Ctx,
  input: z.input<typeof IssueInvitationsInput>,
): Promise<void> {
  const { stageId, jobRunId } = IssueInvitationsInput.parse(input)
  authorise(canIssueInvitations(ctx.actor))
  const about = await letterAbout(ctx, stageId)
  await inTransaction(ctx, (ctx) => report(ctx, stageId, jobRunId, 'more to come'))
  for (;;) {
    const issued = await inTransaction(ctx, async (ctx) => {
      const toBodies = await issueBatch(ctx, stageId, about)
      const written = toBodies || (await issueToPersons(ctx, stageId, about, BATCH))
      await report(ctx, stageId, jobRunId, written > 0 ? 'more to come' : 'the end')
      return written
    })
    if (issued === 0) return
  }
}

type Due = { id: string; bodyName: string; contactId: string; contactName: string; email: string }

async function issueBatch(ctx: Ctx, stageId: string, about: LetterAbout): Promise<number> {
  // One at a time for a stage, whatever process: taken before the rows are read, so that they are read as left behind.
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('issue-invitations'), hashtext(${stageId}))`
  if (!(await isOpen(ctx, stageId))) return 0
  const due = await ctx.db.$queryRaw<Due[]>`
    SELECT i.id, b.name AS "bodyName", c.id AS "contactId", c.name AS "contactName", c.email
    FROM invitation i JOIN body b ON b.id = i.body_id AND b.closed_at IS NULL
    JOIN LATERAL (${recipientOf(ctx, Prisma.sql`b.id`)}) c ON true
    WHERE ${isDue(ctx, stageId)} AND NOT EXISTS (SELECT 1 FROM invitation_link l WHERE l.invitation_id = i.id)
    ORDER BY i.invited_at, i.id LIMIT ${BATCH}`
  if (due.length === 0) return 0
  const letters = due.map((row) => ({ ...row, token: newToken() }))
  await ctx.db.invitationLink.createMany({
    data: letters.map(({ id, contactId, contactName, token }) => ({
      invitationId: id,
      contactId,
      label: `Letter to ${contactName}`,
      tokenHash: hashToken(token),
      createdAt: ctx.now,
    })),
  })
  await sendMails(
    ctx,
    letters.map(({ id, bodyName, contactName, email, token }) => ({
      kind: 'invitation',
      dedupeKey: `invitation:${id}:first`,
      toAddress: email,
      toName: contactName,
      ...invitationLetter(about, { bodyName, contactName, url: respondUrl(token) }, wordsIn('en')),
      about: { type: 'invitation', id },
    })),
  )
  await audit(ctx, 'invitation.issue', { type: 'stage', id: stageId }, { letters: letters.length })
  return letters.length
}

const isDue = (ctx: Ctx, stageId: string) =>
  Prisma.sql`i.stage_id = ${stageId}::uuid AND i.invited_at <= ${ctx.now}`

/** Whether letters may still go out; holds off a withdrawal or a closing until the batch is written. */
async function isOpen(ctx: Ctx, stageId: string): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ open: boolean }[]>`
    SELECT ${stageIsOpen('s', 'c')} AND (s.closes_on IS NULL OR s.closes_on >= ${londonDate(ctx.now)}::date) AS open
    FROM consultation c JOIN stage s ON s.consultation_id = c.id
    WHERE s.id = ${stageId}::uuid FOR SHARE OF c`
  if (!row) throw new NotFound('The consultation of these letters is no longer there.')
  return row.open
}

type Counts = { due: number; linked: number; later: number; persons: number }

async function report(ctx: Ctx, stageId: string, jobRunId: string, where: 'more to come' | 'the end') {
  const [counts] = await ctx.db.$queryRaw<Counts[]>`
    SELECT count(*) FILTER (WHERE ${isDue(ctx, stageId)})::int AS due,
      count(*) FILTER (WHERE ${isDue(ctx, stageId)}
        AND EXISTS (SELECT 1 FROM invitation_link l WHERE l.invitation_id = i.id))::int AS linked,
      count(*) FILTER (WHERE i.invited_at > ${ctx.now})::int AS later,
      (SELECT count(*) FROM mail m JOIN invitation p ON m.subject_type = 'invitation' AND m.subject_id = p.id::text
        WHERE p.stage_id = ${stageId}::uuid AND m.kind = 'comment-round')::int AS persons
    FROM invitation i WHERE i.stage_id = ${stageId}::uuid AND i.purpose = 'body'`
  const { due, linked, later, persons } = counts ?? { due: 0, linked: 0, later: 0, persons: 0 }
  if (where === 'more to come') return reportProgress(ctx, jobRunId, linked, Math.max(due, linked + 1))
  const stopped = (await isOpen(ctx, stageId))
    ? ''
    : ' The consultation is no longer open: no more letters are written.'
  await reportProgress(ctx, jobRunId, due, due, outcome(due, linked, later, persons) + stopped)
}

function outcome(due: number, linked: number, later: number, persons: number): string {
  const said = [`${countOf(linked, 'body has', 'bodies have')} been written to.`]
  if (due > linked)
    said.push(
      `${countOf(due - linked, 'body has', 'bodies have')} no contact with an e-mail address: once one is added, the letter goes out by itself.`,
    )
  if (later > 0)
    said.push(
      `${countOf(later, 'body is', 'bodies are')} to be asked on a later day, and the letters go out then.`,
    )
  if (persons > 0)
    said.push(
      `${countOf(persons, 'person who', 'persons who')} took part before and left an address for it, too.`,
    )
  return said.join(' ')
}
