import type { Ctx } from '../core/ctx'
import type { Definition } from './types'

/** Frozen versions never change, so that a process may keep them; the least recently used goes first. */
const KEPT = 50
const kept = new Map<string, Definition>()

/**
 * A version's definition. The same object each time while it is kept, so that what is made ready of it
 * (`questionnaireOf`) is kept with it. Versions that can still change are read each time.
 */
export async function definitionOf(ctx: Ctx, versionId: string): Promise<Definition> {
  const known = kept.get(versionId)
  if (known) {
    kept.delete(versionId)
    kept.set(versionId, known)
    return known
  }
  const { definition, frozenAt } = await ctx.db.questionnaireVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { definition: true, frozenAt: true },
  })
  if (frozenAt === null) return definition as Definition
  // Another request may have been quicker: its object is the one that is made ready.
  const first = kept.get(versionId) ?? (definition as Definition)
  kept.set(versionId, first)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  return first
}
