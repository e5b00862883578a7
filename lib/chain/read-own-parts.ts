import type { Ctx } from '../core/ctx'
import { isPublished } from '../publication/scope'
import { commitmentsByTheme, newestEdition } from './internal'
import { ownThemes } from './own-themes'
import type { OwnPart } from './types'

type Row = {
  invitationId: string
  number: number | null
  themeId: string | null
  questions: string[] | null
  quoteIds: string[] | null
}

/**
 * What became of the responses to these invitations, by invitation; null where no report is published. Whoever calls it
 * has looked whether the actor may know.
 */
export async function readOwnParts(
  ctx: Ctx,
  { id, slug, title }: { id: string; slug: string; title: string },
  invitationIds: string[],
): Promise<Map<string, OwnPart> | null> {
  const edition = await newestEdition(ctx, id)
  if (!edition) return null
  const themeOf = ownThemes(edition.content, await commitmentsByTheme(ctx, id))
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT r.invitation_id::text AS "invitationId", p.number, c.theme_id::text AS "themeId", c.questions,
      c.quote_ids::text[] AS "quoteIds"
    FROM response r JOIN stage s ON s.id = r.stage_id AND s.consultation_id = ${id}::uuid
    LEFT JOIN published_response p ON p.response_id = r.id AND ${isPublished}
    LEFT JOIN edition_coding c ON c.response_id = r.id AND c.edition_id = ${edition.id}::uuid
    WHERE r.invitation_id = ANY (${invitationIds}::uuid[])`
  const parts = new Map<string, OwnPart>()
  for (const { invitationId, number, themeId, questions, quoteIds } of rows) {
    const part = parts.get(invitationId) ?? {
      ...{ invitationId, consultation: { id, slug, title } },
      ...{ edition: edition.number, responseNumber: number, themes: [] },
    }
    const theme = themeId === null ? null : themeOf(themeId, questions ?? [], quoteIds ?? [])
    if (theme) part.themes.push(theme)
    parts.set(invitationId, part)
  }
  for (const part of parts.values()) part.themes.sort((a, b) => a.number - b.number)
  return parts
}
