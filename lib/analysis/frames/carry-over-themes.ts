import type { z } from 'zod'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { inTransaction, type Ctx } from '../../core/ctx'
import { NotFound } from '../../core/errors'
import { findConsultation, holdConsultation } from '../internal'
import { canEditThemes, canReadAnalysis } from '../policy'
import { carriedAddressees } from './carried-addressees'
import { arrangeFrame, holdFrameToChange, recordThemeEvent } from './internal'
import { readEdition } from './read-edition'
import { CarryOverInput, type EditionTheme } from './schema'
import { whatIsThere } from './what-is-there'

/**
 * Takes themes of another consultation's code frame, or of an edition of it, into this one's with their definitions and
 * headings, each naming the one it came from. What is here already is left as it is. Nothing is coded by it.
 * @returns how many were carried over, and how many were here already
 * @throws NotFound, NotAllowed; Conflict where the frame was frozen meanwhile; InvalidInput where it is in use and nobody
 *   says why
 */
export async function carryOverThemes(
  ctx: Ctx,
  input: z.input<typeof CarryOverInput>,
): Promise<{ carried: number; there: number }> {
  const { consultationId, fromId, edition, themeIds, why } = CarryOverInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await holdConsultation(ctx, consultationId)
    authorise(canEditThemes(ctx.actor, consultation))
    authorise(canReadAnalysis(ctx.actor))
    const source = await findConsultation(ctx, fromId)
    const codeFrameId = await holdFrameToChange(ctx, consultationId, why)
    const wanted = (await readEdition(ctx, fromId, edition)).filter(({ id }) => themeIds.includes(id))
    if (wanted.length === 0) throw new NotFound('We could not find those themes.')
    const there = await whatIsThere(ctx, consultationId, wanted)
    const carried = wanted.filter(({ id }) => !there.has(id))
    for (const theme of carried) {
      const { addressees } = carriedAddressees(consultation.leads, theme.addressees)
      const themeId = await copyTheme(ctx, codeFrameId, theme, addressees)
      const detail = {
        title: theme.title,
        source: edition ? `${source.title}, edition ${edition}` : source.title,
      }
      await recordThemeEvent(ctx, { codeFrameId, themeId, what: 'carried', detail, why })
    }
    await arrangeFrame(ctx, codeFrameId)
    const counts = { carried: carried.length, there: there.size }
    const detail = { consultationId, fromId, edition: edition ?? null, ...counts, why }
    await audit(ctx, 'code-frame.carry-over', { type: 'code-frame', id: codeFrameId }, detail)
    return counts
  })
}

/** A theme that an edition remembers may be gone for good: then it is carried without naming it. */
async function copyTheme(ctx: Ctx, codeFrameId: string, theme: EditionTheme, addressees: string[]) {
  const last = await ctx.db.theme.aggregate({ where: { codeFrameId }, _max: { sort: true } })
  const isThere = (await ctx.db.theme.count({ where: { id: theme.id } })) > 0
  const { title, description, includes, excludes, heading } = theme
  const { id } = await ctx.db.theme.create({
    data: {
      ...{ codeFrameId, title, description, includes, excludes, heading },
      sort: (last._max.sort ?? 0) + 1,
      carriedFromId: isThere ? theme.id : null,
      addressees: { connect: addressees.map((code) => ({ code })) },
    },
  })
  return id
}
