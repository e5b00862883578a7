import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { findRound } from './internal'
import { RoundOfSlugInput } from './schema'
import type { PublicDraft, RoundView } from './types'

/**
 * A draft as it was put for comment, for everybody: the newest of the consultation, or that of one round.
 * @throws NotFound where there is none, or none that was put for comment
 */
export async function getDraft(ctx: Ctx, input: z.input<typeof RoundOfSlugInput>): Promise<PublicDraft> {
  const { slug, round: sequence } = RoundOfSlugInput.parse(input)
  const round = await findRound(ctx, {
    ...{ consultation: { slug }, launchedAt: { not: null } },
    ...(sequence === undefined ? {} : { sequence }),
  })
  const { draft, passages, consultation } = round
  return {
    ...publicRound(round),
    consultation: { slug, title: consultation.title },
    introduction: draft.introduction,
    passages: passages
      .filter(({ number }) => number > 0)
      .map(({ number, heading, text }) => ({ number, heading, text })),
  }
}

/** What is told of a round in a line. */
export function publicRound({ sequence, name, state, closesOn, draft, editions }: RoundView) {
  const changesPublishedAt = editions[0]?.publishedAt ?? null
  return { sequence, name, state, closesOn, title: draft.title, changesPublishedAt }
}
