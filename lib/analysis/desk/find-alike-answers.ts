import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { inTransaction, type Ctx } from '../../core/ctx'
import { countOf } from '../../core/format'
import { reportProgress } from '../../jobs/job-runs'
import { answerHash } from '../../responses/answer-hash'
import { canFindAlike } from '../policy'
import type { FoundGroup } from './find-groups'
import { workOutGroups } from './work-out-groups'

type Answer = { id: string; text: string }

/**
 * Does what `askForAlike` asked for; a run that is done already is left as it is. Groups are written all at once, with the hash
 * of each answer: one that is corrected afterwards is coded along no more.
 * @throws NotAllowed for anybody but the worker
 */
export async function findAlikeAnswers(
  ctx: Ctx,
  { runId, jobRunId }: { runId: string; jobRunId: string },
): Promise<void> {
  authorise(canFindAlike(ctx.actor))
  const run = await ctx.db.alikeRun.findUnique({ where: { id: runId } })
  if (!run || run.finishedAt) return
  await reportProgress(ctx, jobRunId, 0, 100)
  const { consultationId, questionName } = run
  const answers = await ctx.db.$queryRaw<Answer[]>`
    SELECT r.id::text, r.answers ->> ${questionName} AS text FROM response r
    JOIN stage s ON s.id = r.stage_id JOIN invitation i ON i.id = r.invitation_id
    WHERE s.consultation_id = ${consultationId}::uuid AND s.kind = 'views' AND i.purpose <> 'preview'
      AND btrim(r.answers ->> ${questionName}) <> ''
    ORDER BY r.submitted_at, r.id`
  await reportProgress(ctx, jobRunId, 10, 100)
  const groups = await workOutGroups(answers.map(({ text }) => text))
  await reportProgress(ctx, jobRunId, 90, 100)
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.alikeRun.updateMany({
      where: { id: runId, finishedAt: null },
      data: { answers: answers.length, finishedAt: ctx.now },
    })
    if (count === 0) return // another process was quicker
    await write(ctx, runId, groups, answers)
    const inGroups = groups.reduce((sum, { members }) => sum + members.length, 0)
    const outcome = `${countOf(groups.length, 'group')} of answers alike, ${inGroups} of ${answers.length} answers in them.`
    await reportProgress(ctx, jobRunId, 100, 100, outcome)
    const detail = { consultationId, groups: groups.length, answers: inGroups }
    await audit(ctx, 'alike.find', { type: 'alike-run', id: runId }, detail)
  })
}

async function write(ctx: Ctx, runId: string, groups: FoundGroup[], answers: Answer[]): Promise<void> {
  const rows = groups.flatMap(({ kind, members }, number) =>
    members.map(({ index, likeness }) => ({
      ...{ number, kind, size: members.length, likeness },
      ...{ responseId: answers[index]!.id, hash: answerHash(answers[index]!.text) },
    })),
  )
  await ctx.db.$executeRaw`
    WITH given AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS g(number int, kind text, size int, likeness real, "responseId" uuid, hash text)
    ), made AS MATERIALIZED (
      SELECT number, kind, size, gen_random_uuid() AS id FROM given GROUP BY number, kind, size
    ), written AS (
      INSERT INTO alike_group (id, run_id, size, kind) SELECT id, ${runId}::uuid, size, kind FROM made RETURNING id
    )
    INSERT INTO alike_answer (group_id, response_id, answer_hash, likeness)
    SELECT made.id, given."responseId", given.hash, given.likeness
    FROM given JOIN made USING (number) JOIN written ON written.id = made.id
    JOIN response r ON r.id = given."responseId"`
}
