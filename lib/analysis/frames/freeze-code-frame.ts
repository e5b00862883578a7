import type { z } from 'zod'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { isUser } from '../../auth/roles'
import { inTransaction, type Ctx } from '../../core/ctx'
import { InvalidInput } from '../../core/errors'
import { holdCodeFrame, holdConsultation } from '../internal'
import { canChangeFrame } from '../policy'
import { editionSha } from './edition-sha'
import { moveFrame } from './internal'
import { readFrameContent } from './read-frame-content'
import { FreezeInput } from './schema'

/**
 * Freezes the code frame: it stays as it is, and an edition of it is kept. Where nothing changed since the last edition,
 * that one stands for it and no other is made.
 * @returns the number of the edition
 * @throws NotFound, NotAllowed; InvalidInput without a theme; Conflict where it is frozen already
 */
export async function freezeCodeFrame(
  ctx: Ctx,
  input: z.input<typeof FreezeInput>,
): Promise<{ edition: number; isNew: boolean }> {
  const { consultationId, note } = FreezeInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await holdConsultation(ctx, consultationId)
    authorise(canChangeFrame(ctx.actor, consultation))
    const codeFrameId = await holdCodeFrame(ctx, consultationId)
    await moveFrame(ctx, codeFrameId, 'freeze')
    const themes = await readFrameContent(ctx, consultationId)
    if (themes.length === 0) throw new InvalidInput('Add a theme first: there is nothing to freeze.')
    const sha256 = editionSha(themes)
    const last = await ctx.db.codeFrameEdition.findFirst({
      where: { codeFrameId },
      orderBy: { number: 'desc' },
      select: { number: true, sha256: true },
    })
    const isNew = last?.sha256 !== sha256
    const number = isNew ? (last?.number ?? 0) + 1 : last.number
    if (isNew) {
      const frozenById = isUser(ctx.actor) ? ctx.actor.userId : null
      const data = { codeFrameId, number, note, content: { themes }, sha256 }
      await ctx.db.codeFrameEdition.create({ data: { ...data, frozenById, frozenAt: ctx.now } })
    }
    const detail = { consultationId, edition: number, isNew, themes: themes.length, sha256 }
    await audit(ctx, 'code-frame.freeze', { type: 'code-frame', id: codeFrameId }, detail)
    return { edition: number, isNew }
  })
}
