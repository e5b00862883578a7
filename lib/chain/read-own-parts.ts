import type { Ctx } from '../core/ctx'
import { isPublished } from '../publication/scope'
import { editionRefusals, editionThemes } from './edition-themes'
import { commitmentsByTheme, newestEdition } from './internal'
import type { OwnPart, OwnTheme } from './types'

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
  const themeOf = await ownThemes(ctx, id, edition.content)
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

type Content = Parameters<typeof editionThemes>[0]

/** A theme of the edition as it concerns one response: null where the edition does not speak of it. */
async function ownThemes(ctx: Ctx, consultationId: string, content: Content) {
  const commitments = await commitmentsByTheme(ctx, consultationId)
  const refusals = editionRefusals(content)
  const themes = new Map(editionThemes(content).map((theme) => [theme.id, theme]))
  return (themeId: string, questions: string[], quoteIds: string[]): OwnTheme | null => {
    const theme = themes.get(themeId)
    if (!theme) return null
    const { id, number, title, description, heading, responses, ofPublic = null } = theme
    return {
      ...{ id, number, title, description, heading, responses, ofPublic, questions },
      base: content.base,
      quotes: theme.quotes
        .filter((quote) => quoteIds.includes(quote.id))
        .map(({ id, text }) => ({ id, text })),
      commitments: commitments.get(themeId) ?? [],
      refusals: refusals
        .filter(({ themes }) => themes.some(({ id }) => id === themeId))
        .map(({ id, what, why }) => ({ id, what, why })),
    }
  }
}
