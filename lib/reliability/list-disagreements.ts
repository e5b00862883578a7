import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { answerText } from '../responses/answer-hash'
import { byAnswer, disagreements } from './disagreements'
import { findRound, questionsOf } from './internal'
import { canCompare } from './policy'
import { readCodes } from './read-codes'
import { DisagreementsInput } from './schema'
import type { Disagreement, DisagreementsView } from './types'

const ON_A_PAGE = 1

/**
 * The answers of an opened round on which coders do not agree, those first that are not settled; with who gave which theme.
 * @throws NotFound; NotAllowed before it is opened
 */
export async function listDisagreements(
  ctx: Ctx,
  input: z.input<typeof DisagreementsInput>,
): Promise<DisagreementsView> {
  const { roundId, page } = DisagreementsInput.parse(input)
  const { round, themes, consultation } = await findRound(ctx, roundId)
  authorise(canCompare(round))
  const codes = byAnswer(await readCodes(ctx, round))
  const rows = await ctx.db.roundAnswer.findMany({
    where: { roundId, responseId: { in: [...codes.keys()] } },
    orderBy: { sort: 'asc' },
    include: { settled: true, response: { select: { answers: true } } },
  })
  const titleOf = (id: string) => themes.find((theme) => theme.id === id)?.title ?? 'A theme that is gone'
  const answers = rows.flatMap(({ responseId, sort, settled, response }): Disagreement[] => {
    const apart = disagreements(codes.get(responseId) ?? [])
    if (apart.length === 0) return []
    return [
      {
        ...{ responseId, place: sort + 1, text: answerText(response.answers, round.questionName) },
        seen: Math.max(0, ...settled.map(({ at }) => at.getTime())),
        why: settled[0]?.why ?? '',
        themes: apart.map(({ themeId, gave, not }) => ({
          ...{ id: themeId, title: titleOf(themeId), gave, not },
          applies: settled.find((one) => one.themeId === themeId)?.applies ?? null,
        })),
      },
    ]
  })
  const isOpen = ({ themes }: Disagreement) => themes.some(({ applies }) => applies === null)
  const ordered = [...answers.filter(isOpen), ...answers.filter((answer) => !isOpen(answer))]
  const questions = await questionsOf(ctx, consultation.id)
  const question = questions.find(({ name }) => name === round.questionName)?.title ?? round.questionName
  return {
    round: { id: round.id, name: round.name, question, consultation },
    answers: ordered.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE),
    ...{ total: answers.length, unsettled: answers.filter(isOpen).length },
    ...{ page, pages: Math.max(1, Math.ceil(answers.length / ON_A_PAGE)) },
  }
}
