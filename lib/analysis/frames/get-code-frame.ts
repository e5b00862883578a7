import type { z } from 'zod'
import { authorise } from '../../auth/decision'
import type { Ctx } from '../../core/ctx'
import { findConsultation } from '../internal'
import { canReadAnalysis } from '../policy'
import { editionSha } from './edition-sha'
import { EditionContent, FrameInput } from './schema'
import type { CodeFrameView } from './types'

/**
 * How a consultation's code frame stands, and its editions, each checked against its fingerprint.
 * @throws NotFound, NotAllowed
 */
export async function getCodeFrame(ctx: Ctx, input: z.input<typeof FrameInput>): Promise<CodeFrameView> {
  const { consultationId } = FrameInput.parse(input)
  const consultation = await findConsultation(ctx, consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const ofFrame = { codeFrame: { consultationId } }
  const [themes, coded, rows] = await Promise.all([
    ctx.db.theme.count({ where: { ...ofFrame, removedAt: null } }),
    ctx.db.coding.count({ where: { theme: { ...ofFrame, removedAt: null } } }),
    ctx.db.codeFrameEdition.findMany({ where: ofFrame, orderBy: { number: 'desc' } }),
  ])
  const people = await ctx.db.user.findMany({
    where: { id: { in: rows.flatMap(({ frozenById }) => frozenById ?? []) } },
    select: { id: true, name: true },
  })
  const editions = rows.map(({ number, note, sha256, content, frozenById, frozenAt }) => {
    const kept = EditionContent.safeParse(content)
    return {
      ...{ number, note, sha256, frozenAt },
      isWhole: kept.success && editionSha(kept.data.themes) === sha256,
      themes: kept.success ? kept.data.themes.length : 0,
      frozenBy: people.find(({ id }) => id === frozenById)?.name ?? null,
    }
  })
  return { consultation, themes, coded, editions }
}
