import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { answerHead, givenOf, progressOf } from './desk-facts'
import { findDesk } from './internal'
import { canReadCompile } from './policy'
import { readDesk } from './read-desk'
import { GetPanelAnswerInput } from './schema'
import type { PanelAnswer } from './types'

/**
 * Everything one panel said, from the first question to the last, with what became of it.
 * @throws NotFound where it is none of this desk's, or is not passed on; NotAllowed
 */
export async function getPanelAnswer(
  ctx: Ctx,
  input: z.input<typeof GetPanelAnswerInput>,
): Promise<PanelAnswer> {
  const { invitationId, responseId } = GetPanelAnswerInput.parse(input)
  const desk = await findDesk(ctx, invitationId)
  authorise(canReadCompile(ctx.actor, desk))
  const material = await readDesk(ctx, desk)
  const given = givenOf(material.sources)
  const place = given.findIndex(({ response }) => response.id === responseId)
  const source = given[place]
  if (!source) throw new NotFound('We could not find that answer.')
  const neighbour = (one: (typeof given)[number] | undefined) =>
    one ? { responseId: one.response.id, bodyName: one.bodyName } : null
  const passages = material.passages.filter((passage) => passage.responseId === responseId)
  return {
    ...desk.head,
    answer: answerHead(source, material),
    lines: (material.texts.get(responseId) ?? []).map((line) => ({
      ...line,
      passages: passages.filter(({ question }) => question === line.question),
    })),
    ...{ previous: neighbour(given[place - 1]), next: neighbour(given[place + 1]) },
    progress: progressOf(material.sources, material.readings),
  }
}
