import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { findRun, questionsOf } from './internal'
import { readLevels } from './read-levels'
import { FEWEST_OF_A_THEME, LearnerRunInput } from './schema'
import { summariesOf } from './summaries-of'
import type { LearnerRunView, ThemeQuality } from './types'

type Quality = Omit<ThemeQuality, 'title'>

/**
 * One learner: how good it is by its own account and by the checks of people, and what is left to decide.
 * @throws NotFound, NotAllowed
 */
export async function getLearnerRun(
  ctx: Ctx,
  input: z.input<typeof LearnerRunInput>,
): Promise<LearnerRunView> {
  const { runId } = LearnerRunInput.parse(input)
  const { run, consultation } = await findRun(ctx, runId)
  const [summary] = await summariesOf(ctx, [run], await questionsOf(ctx, consultation.id))
  const themes = await ctx.db.theme.findMany({
    where: { codeFrame: { consultationId: consultation.id } },
    orderBy: [{ sort: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, removedAt: true },
  })
  const quality = run.quality as Quality[]
  const learnt = themes.flatMap(({ id, title }) => {
    const own = quality.find(({ themeId, coded }) => themeId === id && coded >= FEWEST_OF_A_THEME)
    return own ? [{ ...own, title }] : []
  })
  const notLearnt = themes.filter(
    ({ id, removedAt }) => removedAt === null && !learnt.some(({ themeId }) => themeId === id),
  )
  return {
    ...{ ...summary!, consultation, quality: learnt },
    notLearnt: notLearnt.map(({ title }) => title),
    ...(await readLevels(ctx, run)),
  }
}
