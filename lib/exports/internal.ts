import type { Ctx } from '../core/ctx'

/** Every questionnaire version that respondents have seen, newest first; before launch, the one being written. */
export async function questionnaireVersions(ctx: Ctx, stageId: string) {
  const versions = await ctx.db.questionnaireVersion.findMany({
    where: { stageId },
    orderBy: { number: 'desc' },
  })
  const seen = versions.filter(({ frozenAt }) => frozenAt !== null)
  return (seen.length > 0 ? seen : versions).map(({ number, definition }) => ({
    number,
    definition: definition as unknown,
  }))
}
