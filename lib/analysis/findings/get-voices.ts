import type { z } from 'zod'
import { authorise } from '../../auth/decision'
import type { Ctx } from '../../core/ctx'
import { NotFound } from '../../core/errors'
import { findConsultation } from '../internal'
import { canReadAnalysis } from '../policy'
import { CompareVoicesInput } from './schema'
import type { VoicesView } from './types'
import { compareVoices, voicesByBorough, type HeldOf, type SpokenOf } from './voices'

type Based = { voice: string; name: string; borough: string; n: number }

/**
 * Ward panels against borough groups against partnerships, and whatever other kinds of body answered: where they differ, and on
 * what, for all boroughs or in one; by how many speak of a theme, and by what they hold of it. A body counts once for a theme.
 * @throws NotFound, NotAllowed
 */
export async function getVoices(ctx: Ctx, input: z.input<typeof CompareVoicesInput>): Promise<VoicesView> {
  const { consultationId, borough: wanted } = CompareVoicesInput.parse(input)
  const consultation = await findConsultation(ctx, consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const boroughs = await ctx.db.borough.findMany({
    orderBy: { name: 'asc' },
    select: { code: true, name: true },
  })
  const borough = boroughs.find(({ code }) => code === wanted) ?? null
  if (wanted !== '' && !borough) throw new NotFound('There is no such borough.')
  const [bases, spoken, held, themes] = await Promise.all([
    readBases(ctx, consultationId),
    readSpoken(ctx, consultationId),
    readHeld(ctx, consultationId, borough?.code ?? ''),
    ctx.db.theme.findMany({
      where: { codeFrame: { consultationId }, removedAt: null },
      orderBy: [{ sort: 'asc' }, { id: 'asc' }],
      select: { id: true, title: true },
    }),
  ])
  const isThere = (row: { borough: string }) => !borough || row.borough === borough.code
  const voices = voicesOf(bases.filter(isThere))
  return {
    ...{ consultation, borough, voices },
    ...compareVoices(themes, voices, spoken.filter(isThere), held),
    boroughs: borough ? [] : voicesByBorough(boroughs, voices, bases, spoken),
  }
}

/** In the order of the kinds, each with how many bodies of it answered. */
function voicesOf(bases: Based[]) {
  return [...new Map(bases.map(({ voice, name }) => [voice, name]))].map(([code, name]) => ({
    ...{ code, name },
    base: bases.reduce((sum, { voice, n }) => (voice === code ? sum + n : sum), 0),
  }))
}

async function readBases(ctx: Ctx, consultationId: string): Promise<Based[]> {
  return ctx.db.$queryRaw<Based[]>`
    SELECT t.code AS voice, t.name_plural AS name, COALESCE(i.borough_code, '') AS borough,
      count(DISTINCT r.body_id)::int AS n
    FROM response r JOIN stage s ON s.id = r.stage_id AND s.consultation_id = ${consultationId}::uuid AND s.kind = 'views'
    JOIN invitation i ON i.id = r.invitation_id AND i.purpose = 'body'
    JOIN body_type t ON t.code = i.body_type_code
    GROUP BY t.code, t.name_plural, t.sort, COALESCE(i.borough_code, '') ORDER BY t.sort, t.code`
}

async function readSpoken(ctx: Ctx, consultationId: string): Promise<SpokenOf[]> {
  return ctx.db.$queryRaw<SpokenOf[]>`
    SELECT t.id::text AS "themeId", i.body_type_code AS voice, COALESCE(i.borough_code, '') AS borough,
      count(DISTINCT r.body_id)::int AS n
    FROM code_frame f JOIN theme t ON t.code_frame_id = f.id AND t.removed_at IS NULL
    JOIN coding c ON c.theme_id = t.id JOIN response r ON r.id = c.response_id
    JOIN invitation i ON i.id = r.invitation_id AND i.purpose = 'body'
    WHERE f.consultation_id = ${consultationId}::uuid
    GROUP BY t.id, i.body_type_code, COALESCE(i.borough_code, '')`
}

/** Of a body, over all its answers to which the theme was given: both sides, or one of them "mixed", is mixed. */
async function readHeld(ctx: Ctx, consultationId: string, borough: string): Promise<HeldOf[]> {
  return ctx.db.$queryRaw<HeldOf[]>`
    SELECT "themeId", voice, position, count(*)::int AS n FROM (
      SELECT t.id::text AS "themeId", i.body_type_code AS voice,
        CASE WHEN bool_or(m.position = 'mixed') OR (bool_or(m.position = 'for') AND bool_or(m.position = 'against')) THEN 'mixed'
          WHEN bool_or(m.position = 'for') THEN 'for' WHEN bool_or(m.position = 'against') THEN 'against'
          ELSE 'unclear' END AS position
      FROM code_frame f JOIN theme t ON t.code_frame_id = f.id AND t.removed_at IS NULL
      JOIN coding c ON c.theme_id = t.id
      JOIN answer_mark m ON m.response_id = c.response_id AND m.question_name = c.question_name AND m.position IS NOT NULL
      JOIN response r ON r.id = c.response_id
      JOIN invitation i ON i.id = r.invitation_id AND i.purpose = 'body'
      WHERE f.consultation_id = ${consultationId}::uuid AND (${borough} = '' OR i.borough_code = ${borough})
      GROUP BY t.id, i.body_type_code, r.body_id) of_bodies
    GROUP BY "themeId", voice, position`
}
