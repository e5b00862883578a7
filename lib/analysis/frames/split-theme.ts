import type { z } from 'zod'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { inTransaction, type Ctx } from '../../core/ctx'
import { Conflict, InvalidInput } from '../../core/errors'
import { checkTitle, findUsableTheme, type ThemeRow } from '../internal'
import { canEditThemes } from '../policy'
import { arrangeFrame, findThemeAlone, holdFrameToChange, recordThemeEvent } from './internal'
import { moveCodings } from './move-codings'
import { SplitThemeInput } from './schema'

/**
 * Parts a theme: answers that were chosen go to a new theme, which stands after it under the same heading and is said to
 * the same, or to a theme that is there. What they have for it, passages and quotes, goes along; the others stay. Do it
 * again for a third part.
 * @returns the theme they went to, and how many
 * @throws NotFound, NotAllowed; Conflict where a theme was removed; InvalidInput naming the field
 */
export async function splitTheme(
  ctx: Ctx,
  input: z.input<typeof SplitThemeInput>,
): Promise<{ themeId: string; answers: number }> {
  const asked = SplitThemeInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { theme, consultation } = await findThemeAlone(ctx, asked.themeId)
    authorise(canEditThemes(ctx.actor, consultation))
    const codeFrameId = await holdFrameToChange(ctx, consultation.id, asked.why)
    if (theme.removedAt) throw new Conflict('This theme has been removed. Put it back first.')
    const to = asked.intoId
      ? await findOther(ctx, asked.intoId, theme.id, consultation.id)
      : await addPart(ctx, theme, asked)
    const answers = [...new Set(asked.answers)]
    if (asked.intoId && answers.length === 0) throw new InvalidInput('', { answers: 'Choose an answer.' })
    const moved = await moveCodings(ctx, { fromId: theme.id, toId: to.id, only: answers })
    await arrangeFrame(ctx, codeFrameId)
    const { why } = asked
    const common = { codeFrameId, what: 'split' as const, why }
    const detail = { from: theme.title, to: to.title, ...moved }
    await recordThemeEvent(ctx, { ...common, themeId: theme.id, detail })
    await recordThemeEvent(ctx, { ...common, themeId: to.id, detail })
    const about = { consultationId: consultation.id, toId: to.id, ...detail, why }
    await audit(ctx, 'theme.split', { type: 'theme', id: theme.id }, about)
    return { themeId: to.id, answers: moved.answers }
  })
}

async function findOther(ctx: Ctx, id: string, ownId: string, consultationId: string) {
  if (id === ownId)
    throw new InvalidInput('', { intoId: 'Choose another theme than the one that is parted.' })
  return findUsableTheme(ctx, id, consultationId)
}

async function addPart(ctx: Ctx, theme: ThemeRow, { title, description }: z.infer<typeof SplitThemeInput>) {
  if (title === '') throw new InvalidInput('', { title: 'Enter a name for the new theme' })
  const { codeFrameId, heading, sort } = theme
  await checkTitle(ctx, codeFrameId, title)
  await ctx.db.theme.updateMany({
    where: { codeFrameId, sort: { gt: sort } },
    data: { sort: { increment: 1 } },
  })
  return ctx.db.theme.create({
    data: {
      ...{ codeFrameId, title, description, heading },
      ...{ sort: sort + 1, splitFromId: theme.id },
      addressees: { connect: theme.addressees.map(({ code }) => ({ code })) },
    },
  })
}
