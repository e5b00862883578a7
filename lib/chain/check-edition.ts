import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { fingerprint } from '../core/fingerprint'
import { publishedScope } from '../publication/scope'
import type { PublishedAnswer } from '../publication/types'
import type { QuoteSource } from '../reports/content-types'
import { editionThemes, type EditionTheme } from './edition-themes'
import { editionOf, findEdition } from './internal'
import { CheckEditionInput } from './schema'
import type { EditionCheck, QuoteCheck } from './types'

/**
 * Recomputes what the newest edition rests on: the SHA-256 of its content as it is kept, and for each quote that of the published
 * answer it stands in, beside what the edition says. The same can be done by anybody from what is public (/developers); a quote
 * that was taken back is no longer public, and only said to be one.
 * @throws NotFound where nothing is published
 */
export async function checkEdition(
  ctx: Ctx,
  input: z.input<typeof CheckEditionInput>,
): Promise<EditionCheck> {
  const { slug } = CheckEditionInput.parse(input)
  const { consultation, edition } = await findEdition(ctx, slug)
  const themes = editionThemes(edition.content)
  const numbers = themes.flatMap(({ quotes }) => quotes.flatMap(({ source }) => source?.number ?? []))
  const rows = await ctx.db.publishedResponse.findMany({
    where: { AND: [{ consultationId: consultation.id, number: { in: numbers } }, publishedScope(ctx.actor)] },
    select: { number: true, answers: true },
  })
  const published = new Map(rows.map(({ number, answers }) => [number, answers as PublishedAnswer[]]))
  return {
    consultation: { slug, title: consultation.title },
    edition: editionOf(edition),
    foundFingerprint: fingerprint(edition.kept),
    ...{ takenBack: edition.takenBack, shownFingerprint: edition.shownFingerprint },
    quotes: themes.flatMap((theme) => theme.quotes.map((quote) => checked(theme, quote, published))),
  }
}

function checked(
  { id: themeId, title: themeTitle }: EditionTheme,
  { id: quoteId, text, source, isTakenBack }: EditionTheme['quotes'][number],
  published: Map<number, PublishedAnswer[]>,
): QuoteCheck {
  const about = { quoteId, themeId, themeTitle, text }
  if (isTakenBack) return { ...about, source: null, found: null, state: 'taken-back' }
  if (!source) return { ...about, source: null, found: null, state: 'without-source' }
  const answer = published.get(source.number)?.find(({ name }) => name === source.question)
  if (!answer) return { ...about, source, found: null, state: 'not-readable' }
  const found = createHash('sha256').update(answer.text, 'utf8').digest('hex')
  return { ...about, source, found, state: isSame(answer.text, found, text, source) ? 'same' : 'changed' }
}

const isSame = (answer: string, found: string, quote: string, { sha256, start, end }: QuoteSource) =>
  found === sha256 && answer.slice(start, end) === quote
