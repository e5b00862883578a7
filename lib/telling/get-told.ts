import type { z } from 'zod'
import { listOwnParts } from '../chain/list-own-parts'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { findMatter, findTold } from './internal'
import { linkHash } from './link-hash'
import { hearsMore } from './hears-more'
import { ToldInput } from './schema'
import type { Feedback, ToldView } from './types'

/**
 * What the link in a letter shows: the parts of whoever it was written to, first. The token is the key: whoever has the
 * letter may read this much.
 * @throws NotFound where there is no such link, it no longer works, or what it told of was taken back
 */
export async function getTold(ctx: Ctx, input: z.input<typeof ToldInput>): Promise<ToldView> {
  const { success, data } = ToldInput.safeParse(input)
  if (!success) throw new NotFound('This link does not work, or no longer works.')
  const { token } = data
  const told = await findTold(ctx, token)
  const { consultation } = told.telling
  const matter = await findMatter(ctx, told.telling)
  if (!matter) throw new NotFound('What this letter told of was taken back since.')
  const feedback = await ctx.db.reportFeedback.findUnique({ where: { linkHash: linkHash(token) } })
  const { slug, title, note, contactName, contactEmail } = consultation
  return {
    ...{ consultation: { slug, title, note, contactName, contactEmail }, matter },
    parts: await partsOf(ctx, told.invitationIds, consultation.id, matter),
    feedback: feedback && ({ isClear: feedback.isClear, wouldAgain: feedback.wouldAgain } as Feedback),
    locale: told.locale,
    isPerson: told.respondentKind === 'public',
    hearsMore: await hearsMore(ctx, told),
    keepUntil: told.keepUntil,
  }
}

async function partsOf(
  ctx: Ctx,
  invitationIds: string[],
  consultationId: string,
  matter: ToldView['matter'],
): Promise<ToldView['parts']> {
  // The link is the right to read these, and no others.
  const reader: Ctx = { ...ctx, actor: { kind: 'system', name: 'Soundings (a letter’s link)' } }
  const parts = await listOwnParts(reader, { consultationId, invitationIds })
  const invitations = await ctx.db.invitation.findMany({
    where: { id: { in: invitationIds } },
    select: { id: true, body: { select: { name: true } } },
  })
  const names = new Map(invitations.map(({ id, body }) => [id, body?.name ?? null]))
  return invitationIds
    .filter((id) => names.has(id))
    .map((id) => {
      const part = parts?.get(id) ?? null
      const feeds = ({ number }: { number: number }) => matter.kind !== 'report' && number === matter.number
      const feedsMatter = part?.themes.some(({ commitments }) => commitments.some(feeds)) ?? false
      return { body: names.get(id) ?? null, part, feedsMatter }
    })
}
