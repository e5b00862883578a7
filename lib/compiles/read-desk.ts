import type { Ctx } from '../core/ctx'
import { answerTexts, type AnswerText } from '../responses/answer-texts'
import { definitionOf } from '../responses/frozen-definitions'
import type { CompileSource } from '../responses/list-compile-sources'
import { readPassages } from '../responses/read-passages'
import { deskQuestions } from './desk-questions'
import { givenOf } from './desk-facts'
import { sourcesOf, type Desk } from './internal'
import { passageViews } from './passage-views'
import type { PassageView, SnapshotFacts } from './types'

export type DeskMaterial = {
  sources: CompileSource[]
  /** By response: its answers as people read them. */
  texts: Map<string, AnswerText[]>
  readings: Map<string, number>
  passages: PassageView[]
  snapshots: SnapshotFacts[]
  /** When the borough's response was last submitted. */
  compiledAt: Date | null
}

/** All that lies on a desk: answers, what was read of them, and what was marked. The caller has found the desk in scope. */
export async function readDesk(ctx: Ctx, desk: Desk): Promise<DeskMaterial> {
  const { compileId, own, standing } = desk
  const sources = await sourcesOf(ctx, desk)
  const texts = await textsOf(ctx, sources)
  const [readings, marked, snapshots] = compileId
    ? await Promise.all([
        ctx.db.compileReading.findMany({ where: { compileId } }),
        readPassages(ctx, compileId),
        ctx.db.compileSnapshot.findMany({
          where: { compileId },
          orderBy: { revisionNumber: 'desc' },
          select: { revisionNumber: true, at: true, sha256: true },
        }),
      ])
    : [[], [], []]
  const titles = new Map(deskQuestions(desk.definition).map(({ key, title }) => [key, title]))
  return {
    ...{ sources, texts, snapshots },
    readings: new Map(readings.map((reading) => [reading.responseId, reading.revisionNumber])),
    passages: passageViews(marked, {
      sources,
      textNow: (responseId, question) => textIn(texts.get(responseId), question),
      ownText: (question) => wordsOf(own.answers[question]),
      titleOf: (question) => titles.get(question) ?? question,
    }),
    compiledAt: snapshots[0]?.at ?? standing.submitted?.at ?? null,
  }
}

export const textIn = (texts: AnswerText[] | undefined, question: string) =>
  texts?.find((text) => text.question === question)?.text ?? ''

export const wordsOf = (answer: unknown) => (typeof answer === 'string' ? answer : '')

async function textsOf(ctx: Ctx, sources: CompileSource[]): Promise<DeskMaterial['texts']> {
  const texts = new Map<string, AnswerText[]>()
  for (const { response } of givenOf(sources))
    texts.set(response.id, answerTexts(await definitionOf(ctx, response.versionId), response.answers))
  return texts
}
