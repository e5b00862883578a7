import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { reportProgress } from '../jobs/job-runs'
import type { Progress } from '../jobs/run-in-child'
import { partByStance } from '../methods/themes/part-by-stance'
import { canMakeSuggestions } from './policy'
import { themeEndpoint } from './suggestions/theme-endpoint'
import { themesByEndpoint } from './suggestions/themes-by-endpoint'
import { workOutThemes, type FoundThemes } from './work-out-themes'

/** Of a hundred: how far the work is at the beginning and the end of each of its steps. Comparing by meaning is the longest. */
const STEPS: Record<string, [from: number, to: number]> = {
  cleaning: [0, 2],
  duplicates: [2, 5],
  words: [5, 12],
  vectors: [12, 65],
  neighbours: [65, 70],
  counting: [70, 85],
  grouping: [85, 95],
  labels: [95, 99],
}

type Input = { runId: string; jobRunId: string }

/**
 * Does what `askForThemes` asked for; a run that is done already is left as it is. No text leaves the machine, unless somebody
 * chose the endpoint that is configured, and none is kept: a suggestion names the answers it is made of.
 * @throws InvalidInput where there cannot be as many themes as were asked for; NotAllowed for anybody but the worker
 */
export async function makeThemeSuggestions(ctx: Ctx, { runId, jobRunId }: Input): Promise<void> {
  authorise(canMakeSuggestions(ctx.actor))
  const run = await ctx.db.themeRun.findUnique({ where: { id: runId } })
  if (!run || run.finishedAt) return
  await reportProgress(ctx, jobRunId, 0, 100)
  const { consultationId, questionName, splitOfId } = run
  const answers = await ctx.db.$queryRaw<{ id: string; text: string }[]>`
    SELECT r.id::text, r.answers ->> ${questionName} AS text FROM response r
    JOIN stage s ON s.id = r.stage_id JOIN invitation i ON i.id = r.invitation_id
    WHERE s.consultation_id = ${consultationId}::uuid AND s.kind = 'views' AND i.purpose <> 'preview'
      AND btrim(r.answers ->> ${questionName}) <> ''
      AND (${splitOfId}::uuid IS NULL OR EXISTS (SELECT 1 FROM suggested_answer sa
        WHERE sa.suggested_theme_id = ${splitOfId}::uuid AND sa.response_id = r.id))
    ORDER BY r.submitted_at, r.id`
  if (answers.length === 0) throw new InvalidInput('Nobody has answered this question yet.')
  const wanted = {
    answers: answers.map(({ text }) => text),
    ...{ seed: run.seed, kind: run.precision as 'words' },
    ...(run.wanted === null ? {} : { count: run.wanted }),
  }
  const endpoint = run.precision === 'endpoint' ? themeEndpoint() : null
  if (run.precision === 'endpoint' && endpoint?.name !== run.workedOutBy)
    throw new InvalidInput('The endpoint that was asked for is no longer configured. Ask again.')
  const onProgress = async ({ step, done }: Progress) => {
    const [from, to] = STEPS[step] ?? [0, 0]
    await reportProgress(ctx, jobRunId, Math.floor(from + (to - from) * done), 100)
  }
  const whole = endpoint
    ? await themesByEndpoint(endpoint, wanted, onProgress)
    : await workOutThemes(wanted, onProgress)
  const found = { ...whole, ...partByStance(whole, wanted.answers) }
  await inTransaction(ctx, async (ctx) => {
    const ids = answers.map(({ id }) => id)
    if (!(await write(ctx, runId, found, ids))) return // another process was quicker
    if (splitOfId) await markSplit(ctx, splitOfId)
    const { length } = found.themes
    const outcome = `${length} ${length === 1 ? 'theme' : 'themes'} suggested for ${ids.length} answers.`
    await reportProgress(ctx, jobRunId, 100, 100, outcome)
    const detail = { consultationId, themes: length, workedOutBy: run.workedOutBy }
    await audit(ctx, 'theme.suggest', { type: 'theme-run', id: runId }, detail)
  })
}

/** From now on its parts are decided on; whatever somebody decided on it meanwhile stands. */
async function markSplit(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.suggestedTheme.updateMany({ where: { id, state: 'proposed' }, data: { state: 'split' } })
}

async function write(ctx: Ctx, runId: string, found: FoundThemes, responseIds: string[]): Promise<boolean> {
  const { empty, duplicates, themes, themeOf, strengths } = found
  const { count } = await ctx.db.themeRun.updateMany({
    where: { id: runId, finishedAt: null },
    data: {
      ...{ answers: found.answers, empty, repeated: duplicates.exact + duplicates.near },
      finishedAt: ctx.now,
    },
  })
  if (count === 0) return false
  for (const [sort, { label, phrases, size, examples }] of themes.entries()) {
    const { id } = await ctx.db.suggestedTheme.create({ data: { runId, sort, label, phrases, size } })
    const own = themeOf.flatMap((theme, i) =>
      theme === sort
        ? [{ id: responseIds[i]!, strength: strengths[i]!, isExample: examples.includes(i) }]
        : [],
    )
    await ctx.db.$executeRaw`
      INSERT INTO suggested_answer (suggested_theme_id, response_id, strength, is_example)
      SELECT ${id}::uuid, given.id, given.strength, given."isExample"
      FROM jsonb_to_recordset(${JSON.stringify(own)}::jsonb) AS given(id uuid, strength real, "isExample" boolean)
      JOIN response ON response.id = given.id`
  }
  return true
}
