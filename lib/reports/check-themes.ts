import { partsOf } from '../analysis/addressees'
import type { Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'

/**
 * Checks that themes are those of the consultation.
 * @throws InvalidInput naming the field
 */
export async function checkThemes(ctx: Ctx, consultationId: string, themeIds: string[]): Promise<void> {
  const known = await ctx.db.theme.count({
    where: { id: { in: themeIds }, removedAt: null, codeFrame: { consultationId } },
  })
  if (known !== themeIds.length)
    throw new InvalidInput('', {
      themeIds: 'One of these themes was removed meanwhile. Open the page again.',
    })
}

export const changedMeanwhile = () =>
  new Conflict(
    'Somebody changed or removed this meanwhile. Open the page again: what you wrote stands here still.',
  )

/** @throws InvalidInput where the key is of no part of the report */
export function checkPart(leads: { code: string }[], key: string): void {
  if (!partsOf(leads).some((part) => part.key === key))
    throw new InvalidInput('', { key: 'Choose whose decision it is' })
}
