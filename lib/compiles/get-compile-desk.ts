import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { answerTexts } from '../responses/answer-texts'
import { answerHead, givenOf, lateAnswers, progressOf } from './desk-facts'
import { deskQuestions, questionsWithContext, type QuestionHere } from './desk-questions'
import { findDesk, type Desk } from './internal'
import { canReadCompile } from './policy'
import { readDesk, textIn, wordsOf, type DeskMaterial } from './read-desk'
import { GetCompileDeskInput } from './schema'
import type { CompileDesk, DeskAnswer, DeskQuestion } from './types'

/**
 * The desk at one question (the first that is answered in words, where none is asked for): every panel's answer side by
 * side, what became of it, the borough's own text, and how far the reading has come.
 * @throws NotFound, NotAllowed
 */
export async function getCompileDesk(
  ctx: Ctx,
  input: z.input<typeof GetCompileDeskInput>,
): Promise<CompileDesk> {
  const { invitationId, question: wanted } = GetCompileDeskInput.parse(input)
  const desk = await findDesk(ctx, invitationId)
  authorise(canReadCompile(ctx.actor, desk))
  const material = await readDesk(ctx, desk)
  const questions = deskQuestions(desk.definition).map((question) => counted(question, material))
  const at = questions.findIndex(({ key, isText }) => (wanted ? key === wanted : isText))
  const place = wanted ? at : Math.max(at, 0)
  const question = questions[place]
  if (!question) throw new NotFound('We could not find that question.')
  const { sources, readings, passages, snapshots } = material
  return {
    ...desk.head,
    ...{ questions, question, previous: questions[place - 1] ?? null, next: questions[place + 1] ?? null },
    ...answersAt(desk, material, question),
    ...withoutWords(material),
    late: lateAnswers(sources, material),
    nextUnread: nextUnread(material),
    progress: progressOf(sources, readings),
    standing: { ...desk.standing, snapshots },
    ...ownAt(desk, question),
    citations: passages.filter(({ intoQuestion }) => intoQuestion === question.key),
    minority: passages.filter(
      (passage) => passage.isMinority && (passage.intoQuestion ?? passage.question) === question.key,
    ),
  }
}

function counted(question: QuestionHere, { texts, passages }: DeskMaterial): DeskQuestion {
  return {
    ...question,
    answers: [...texts.values()].filter((each) => textIn(each, question.key) !== '').length,
    passages: passages.filter((passage) => passage.question === question.key).length,
  }
}

function answersAt({ definition }: Desk, material: DeskMaterial, { key }: DeskQuestion) {
  const { sources, texts, passages } = material
  const hasContext = questionsWithContext(definition).has(key)
  const all: DeskAnswer[] = givenOf(sources).map((source) => {
    const text = texts.get(source.response.id)?.find(({ question }) => question === key)
    return {
      ...answerHead(source, material),
      context: hasContext ? (text?.pageTitle ?? '') : '',
      text: text?.text ?? '',
      passages: passages.filter(
        ({ responseId, question }) => responseId === source.response.id && question === key,
      ),
    }
  })
  return {
    // Marked and then corrected away: it must not drop from sight.
    answers: all.filter(({ text, passages }) => text !== '' || passages.length > 0),
    silentHere: all
      .filter(({ text, passages }) => text === '' && passages.length === 0)
      .map(({ bodyName }) => bodyName),
  }
}

function withoutWords({ sources, passages }: DeskMaterial): Pick<CompileDesk, 'withheld' | 'notAnswered'> {
  return {
    withheld: sources
      .filter(({ passes, answeredAt }) => !passes && answeredAt)
      .map(({ bodyName, responseId }) => ({
        bodyName,
        passages: passages.filter((passage) => passage.responseId === responseId).length,
      })),
    notAnswered: sources.filter(({ answeredAt }) => !answeredAt).map(({ bodyName }) => bodyName),
  }
}

function nextUnread({ sources, readings }: DeskMaterial): string | null {
  const unread = givenOf(sources).find(
    ({ response }) => readings.get(response.id) !== response.revisionNumber,
  )
  return unread?.response.id ?? null
}

function ownAt({ definition, own }: Desk, { key, isText }: DeskQuestion) {
  if (!isText) {
    const texts = answerTexts(definition, own.answers)
    return { text: null, ownAnswer: textIn(texts, key) }
  }
  const mark = own.marks[key]
  const text = {
    value: wordsOf(own.answers[key]),
    revision: mark?.revision ?? 0,
    savedBy: mark?.name ?? '',
    savedAt: mark ? new Date(mark.at) : null,
  }
  return { text, ownAnswer: '' }
}
