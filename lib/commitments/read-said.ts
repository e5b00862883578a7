import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { shownOf } from '../methods/disclosure/few-people'
import type { ThemeSaid } from './types'

type Row = {
  themeId: string
  edition: number
  isNewest: boolean
  base: number | null
  publicBase: number | null
  theme: {
    responses: number
    ofPublic?: number | null
    byType: { name: string; namePlural: string; count: number; base: number }[]
  }
}

export type Said = Map<string, ThemeSaid['figures']>

/**
 * What the published reports of these consultations say of these themes: of each the newest edition that speaks of it,
 * read from the editions alone (format 1 had parts, format 2 has sections). A theme of which no edition speaks is not among them. The consultations must be the
 * actor's to see.
 */
export async function readSaid(ctx: Ctx, consultationIds: string[], themeIds: string[]): Promise<Said> {
  if (consultationIds.length === 0 || themeIds.length === 0) return new Map()
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT DISTINCT ON (theme->>'id') theme->>'id' AS "themeId", e.number AS edition,
      e.number = (SELECT max(number) FROM report_edition WHERE report_id = r.id) AS "isNewest",
      (e.content->>'base')::int AS base, (e.content->>'publicBase')::int AS "publicBase",
      jsonb_build_object('responses', theme->'responses', 'ofPublic', theme->'ofPublic', 'byType', theme->'byType')
        AS theme
    FROM report_edition e JOIN report r ON r.id = e.report_id,
      LATERAL (SELECT jsonb_path_query(e.content, '$.parts[*].themes[*]')
        UNION ALL SELECT jsonb_path_query(e.content, '$.sections[*].blocks[*].theme')) AS stands(theme)
    WHERE r.consultation_id IN (${Prisma.join(consultationIds.map((id) => Prisma.sql`${id}::uuid`))})
      AND theme->>'id' IN (${Prisma.join(themeIds)})
    ORDER BY theme->>'id', e.number DESC`
  return new Map(rows.map((row) => [row.themeId, figuresOf(row)]))
}

/** Figures of persons are looked at again: an edition may be older than the rule. */
function figuresOf({ edition, isNewest, base, publicBase, theme }: Row): ThemeSaid['figures'] {
  const { responses, ofPublic, byType } = theme
  return {
    ...{ edition, isNewest, responses, byType, base: base ?? 0 },
    ofPublic: ofPublic && publicBase ? shownOf(ofPublic, publicBase) : null,
  }
}
