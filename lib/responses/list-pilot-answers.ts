import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { answerLines, type AnswerLine } from './answer-lines'
import { canSeePilot } from './policy'
import { ListPilotAnswersInput } from './schema'
import type { Answers, Definition } from './types'

export type PilotTester = {
  invitationId: string
  name: string
  linkMadeAt: Date
  begunAt: Date | null
  submittedAt: Date | null
  /** From opening the questions to submitting them. */
  minutes: number | null
  lines: AnswerLine[]
  remarks: { page: string; text: string; at: Date }[]
}

/**
 * Who tries a questionnaire out, how long it took them, what they answered and what they remarked. None of it counts.
 * @throws NotFound, NotAllowed
 */
export async function listPilotAnswers(
  ctx: Ctx,
  input: z.input<typeof ListPilotAnswersInput>,
): Promise<PilotTester[]> {
  const { consultationId, stage: sequence } = ListPilotAnswersInput.parse(input)
  authorise(canSeePilot(ctx.actor))
  const { stage } = await getConsultation(ctx, { id: consultationId, stage: sequence })
  const rows = await ctx.db.invitation.findMany({
    where: { stageId: stage.id, purpose: 'preview' },
    orderBy: [{ invitedAt: 'asc' }, { id: 'asc' }],
    include: {
      links: { where: { role: 'preview' }, orderBy: { createdAt: 'asc' }, take: 1 },
      response: { include: { version: { select: { definition: true } } } },
      draft: { include: { version: { select: { definition: true } } } },
      remarks: { orderBy: { at: 'asc' }, select: { page: true, text: true, at: true } },
    },
  })
  const begun = await begunAt(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, invitedAt, links, response, draft, remarks }) => {
    const written = response ?? draft
    const start = begun.get(id) ?? null
    return {
      ...{ invitationId: id, linkMadeAt: invitedAt, begunAt: start, remarks },
      name: links[0]?.label ?? '',
      submittedAt: response?.submittedAt ?? null,
      minutes: response && start ? minutesFrom(start, response.submittedAt) : null,
      lines: written
        ? answerLines(written.version.definition as Definition, written.answers as Answers).filter(
            ({ lines }) => lines.length > 0,
          )
        : [],
    }
  })
}

/** Previews are in no tally; the audit knows when each was begun. */
async function begunAt(ctx: Ctx, ids: string[]): Promise<Map<string, Date>> {
  const events = await ctx.db.auditEvent.findMany({
    where: { action: 'draft.start', subjectType: 'invitation', subjectId: { in: ids } },
    orderBy: { at: 'desc' },
    select: { subjectId: true, at: true },
  })
  return new Map(events.map(({ subjectId, at }) => [subjectId, at]))
}

const minutesFrom = (from: Date, to: Date) =>
  Math.max(1, Math.round((to.getTime() - from.getTime()) / 60_000))
