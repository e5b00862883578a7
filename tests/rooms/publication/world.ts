import type { PrismaClient } from '@/lib/core/db'
import { askToPublish } from '@/lib/publication/ask-to-publish'
import { publishResponses } from '@/lib/publication/publish-responses'
import { decideRedaction } from '@/lib/redaction/decide-redaction'
import { answerHash } from '@/lib/responses/answer-hash'
import { officer, system } from '../../support/actors'
import { aConsultation, aCtx, NOW } from '../../support/builders'

/** Words, a choice with room for other words, and a group that is asked again and again. */
export const QUESTIONS = {
  pages: [
    {
      name: 'one',
      elements: [
        { type: 'comment', name: 'view', title: 'What is your view?' },
        {
          ...{ type: 'checkbox', name: 'ways', title: 'How should we ask?', showOtherItem: true },
          ...{
            otherText: 'Another way',
            choices: [
              { value: 'web', text: 'On the web' },
              { value: 'post', text: 'By post' },
            ],
          },
        },
        {
          ...{ type: 'matrix', name: 'rate', title: 'How well did we do?' },
          ...{
            columns: [
              { value: 1, text: 'Well' },
              { value: 2, text: 'Badly' },
            ],
            rows: [{ value: 'ask', text: 'Asking' }],
          },
        },
        {
          ...{ type: 'paneldynamic', name: 'events', title: 'What did you hold?' },
          templateElements: [{ type: 'text', name: 'what', title: 'What' }],
        },
        { type: 'text', inputType: 'number', name: 'age', title: 'How old are you?' },
      ],
    },
  ],
}

export async function aClosed(db: PrismaClient, status = 'analysing') {
  const consultation = await aConsultation(db, { status, definition: QUESTIONS })
  return { consultation, consultationId: consultation.id, slug: consultation.slug, ctx: aCtx(db, officer()) }
}

/** Asks for it and does it, as the worker would. */
export async function publish(db: PrismaClient, consultationId: string): Promise<void> {
  const { jobRunId } = await askToPublish(aCtx(db, officer()), { consultationId })
  await publishResponses(aCtx(db, system), { consultationId, jobRunId })
}

/** A person decides on an answer: these words are taken out, or nothing. */
export async function decide(
  db: PrismaClient,
  response: { id: string },
  text: string,
  { question = 'view', words = [] as string[] } = {},
): Promise<void> {
  const seen = await db.redactedAnswer.findFirst({
    where: { responseId: response.id, questionName: question },
  })
  const later = new Date(NOW.getTime() + 3_600_000)
  await decideRedaction(aCtx(db, officer(), later), {
    ...{ responseId: response.id, question, answerHash: answerHash(text), seen: seen?.sha256 ?? '' },
    passages: [],
    words: words.map((text) => ({ kind: 'name', text, why: 'It is a name.' })),
  })
}
