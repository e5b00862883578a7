import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { holdCodeFrame, holdConsultation, questionsOf } from './internal'
import { canAskForThemes } from './policy'
import { AskForThemesInput } from './schema'
import { beginThemeRun } from './suggestions/begin-theme-run'

/**
 * Asks for themes to be suggested for the answers to a question: a job, since it takes a minute for many answers. The same
 * answers, number and way of comparing give the same themes.
 * @throws NotFound, NotAllowed, InvalidInput naming the field; Conflict while another is under way
 */
export async function askForThemes(
  ctx: Ctx,
  input: z.input<typeof AskForThemesInput>,
): Promise<{ runId: string }> {
  const { consultationId, question, precision, count } = AskForThemesInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await holdConsultation(ctx, consultationId)
    authorise(canAskForThemes(ctx.actor, consultation))
    const asked = (await questionsOf(ctx, consultationId)).find(({ name }) => name === question)
    if (!asked) throw new InvalidInput('', { question: 'Choose a question from the list.' })
    // Whoever asks at the same time waits here, and then sees this one.
    await holdCodeFrame(ctx, consultationId)
    const title = `Themes suggested for “${asked.title}”`
    const wanted = count ?? null
    const runId = await beginThemeRun(ctx, { consultationId, question, precision, wanted, title })
    const { workedOutBy } = await ctx.db.themeRun.findUniqueOrThrow({ where: { id: runId } })
    const detail = { consultationId, question, precision, count: wanted, workedOutBy }
    await audit(ctx, 'theme.ask', { type: 'theme-run', id: runId }, detail)
    return { runId }
  })
}
