import { z } from 'zod'
import { getConsultation } from '../consultations/get-consultation'
import { canLaunch } from '../consultations/policy'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { londonDate } from '../core/london-time'
import { wordsIn } from '../core/words-in'
import { audienceBodies, letterAbout, recipientOf, respondUrl } from './internal'
import { invitationLetter } from './mails'
import { canIssueInvitations } from './policy'
import { LaunchConsultationInput } from './schema'
import type { LaunchAudience, LaunchPreview } from './types'

/** What a launch would do now: whom it asks, whom no letter reaches, what the letter says, and what still stands against it. */
export async function previewLaunch(
  ctx: Ctx,
  input: z.input<typeof LaunchConsultationInput>,
): Promise<LaunchPreview> {
  const { id } = LaunchConsultationInput.parse(input)
  const consultation = await getConsultation(ctx, { id })
  authorise(canIssueInvitations(ctx.actor))
  const { title, status, stage } = consultation
  const decision = canLaunch(ctx.actor, consultation, londonDate(ctx.now))
  const audiences = await countAudiences(ctx, stage.id)
  const bodies = audiences.reduce((sum, audience) => sum + audience.bodies, 0)
  const nobody = bodies === 0 ? ['The audience has no bodies in it. Choose whom to ask.'] : []
  return {
    consultation: { id, title, status, opensOn: stage.opensOn, closesOn: stage.closesOn },
    audiences,
    bodies,
    withoutAddress: audiences.reduce((sum, audience) => sum + audience.withoutAddress, 0),
    examplesWithoutAddress: await listWithoutAddress(ctx, stage.id),
    letter: await exampleLetter(ctx, stage.id),
    refusals: decision.ok ? nobody : [decision.reason],
  }
}

async function countAudiences(ctx: Ctx, stageId: string): Promise<LaunchAudience[]> {
  return ctx.db.$queryRaw<LaunchAudience[]>`
    SELECT t.code AS "bodyType", t.name_plural AS "namePlural", to_char(a.asked_on, 'YYYY-MM-DD') AS "askedOn",
      ARRAY(SELECT o.name FROM borough o WHERE o.code = ANY (a.borough_codes) ORDER BY o.name) AS boroughs,
      COALESCE(counted.bodies, 0)::int AS bodies, COALESCE(counted.silent, 0)::int AS "withoutAddress"
    FROM audience a JOIN body_type t ON t.code = a.body_type_code
    LEFT JOIN (
      SELECT b.body_type_code, count(*) AS bodies,
        count(*) FILTER (WHERE NOT EXISTS (${recipientOf(ctx, Prisma.sql`b.id`)})) AS silent
      ${audienceBodies(stageId)} GROUP BY b.body_type_code
    ) counted ON counted.body_type_code = a.body_type_code
    WHERE a.stage_id = ${stageId}::uuid ORDER BY t.sort, t.code`
}

type Unreached = { id: string; name: string; borough: string | null }

async function listWithoutAddress(ctx: Ctx, stageId: string): Promise<Unreached[]> {
  return ctx.db.$queryRaw<Unreached[]>`
    WITH asked AS (
      SELECT b.id, b.name, b.borough_code ${audienceBodies(stageId)}
        AND NOT EXISTS (${recipientOf(ctx, Prisma.sql`b.id`)})
    )
    SELECT asked.id, asked.name, o.name AS borough
    FROM asked LEFT JOIN borough o ON o.code = asked.borough_code
    ORDER BY asked.name, asked.id LIMIT 20`
}

async function exampleLetter(ctx: Ctx, stageId: string) {
  const [body] = await ctx.db.$queryRaw<{ name: string; contact: string }[]>`
    WITH asked AS (SELECT b.id, b.name ${audienceBodies(stageId)} ORDER BY b.name, b.id LIMIT 20)
    SELECT asked.name, r.name AS contact FROM asked
    JOIN LATERAL (${recipientOf(ctx, Prisma.sql`asked.id`)}) r ON true LIMIT 1`
  const to = { bodyName: body?.name ?? 'the body’s name', contactName: body?.contact ?? 'the contact’s name' }
  const url = respondUrl('a-link-of-its-own-for-each-body')
  return invitationLetter(await letterAbout(ctx, stageId), { ...to, url }, wordsIn('en'))
}
