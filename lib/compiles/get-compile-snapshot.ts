import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import type { SnapshotContent } from '../responses/compile-snapshot'
import { findDesk, sourcesOf } from './internal'
import { canReadCompile } from './policy'
import { GetCompileSnapshotInput } from './schema'
import type { SnapshotView } from './types'

/**
 * What a submitted borough response was made from, as it was then. Words of a body that has since asked not to pass its
 * answer on are left out; the fingerprint is of the whole.
 * @throws NotFound, NotAllowed
 */
export async function getCompileSnapshot(
  ctx: Ctx,
  input: z.input<typeof GetCompileSnapshotInput>,
): Promise<SnapshotView> {
  const { invitationId, revisionNumber } = GetCompileSnapshotInput.parse(input)
  const desk = await findDesk(ctx, invitationId)
  authorise(canReadCompile(ctx.actor, desk))
  const snapshot = desk.compileId
    ? await ctx.db.compileSnapshot.findUnique({
        where: { compileId_revisionNumber: { compileId: desk.compileId, revisionNumber } },
      })
    : null
  if (!snapshot) throw new NotFound('We could not find what that response was made from.')
  const kept = (await sourcesOf(ctx, desk)).filter(({ passes }) => !passes)
  const content = snapshot.content as unknown as SnapshotContent
  const out = new Set(kept.map(({ invitationId }) => invitationId))
  const leftOut = content.sources.filter((source) => out.has(source.invitationId))
  const markers = new Set(leftOut.map(({ marker }) => marker))
  const minority = content.minority.map(({ views, ...question }) => ({
    ...question,
    views: views.filter(({ marker }) => !markers.has(marker)),
  }))
  return {
    ...desk.head,
    snapshot: { revisionNumber, at: snapshot.at, sha256: snapshot.sha256 },
    content: {
      ...content,
      sources: content.sources.filter((source) => !out.has(source.invitationId)),
      minority: minority.filter(({ views }) => views.length > 0),
    },
    leftOut: leftOut.map(({ bodyName }) => bodyName),
  }
}
