import type { RespondentActor } from '../../lib/core/ctx'
import type { CalendarDate } from '../../lib/core/london-time'
import { closeDueRounds } from '../../lib/rounds/close-due-rounds'
import { decideRedaction } from '../../lib/redaction/decide-redaction'
import { answerHash } from '../../lib/responses/answer-hash'
import type { Basis } from '../../lib/responses/basis'
import { saveBasis } from '../../lib/responses/save-basis'
import { startDraft } from '../../lib/responses/start-draft'
import { submitResponse } from '../../lib/responses/submit-response'
import { addNewPassage } from '../../lib/rounds/add-new-passage'
import { addPassages } from '../../lib/rounds/add-passages'
import { answerComments } from '../../lib/rounds/answer-comments'
import { beginRound } from '../../lib/rounds/begin-round'
import { decidePassage } from '../../lib/rounds/decide-passage'
import { getRound } from '../../lib/rounds/get-round'
import { launchRound } from '../../lib/rounds/launch-round'
import { publishChangeList } from '../../lib/rounds/publish-change-list'
import { commentName, viewName, wholeName } from '../../lib/rounds/question-names'
import type { DECISIONS, Verdict } from '../../lib/rounds/schema'
import { updateRound } from '../../lib/rounds/update-round'
import { readJson } from '../reference-data'
import { invitationFinder, type Whose } from './find-invitation'
import { morningOf } from './make-consultation'
import { ctxFor, ctxOf, type People } from './seed-people'

type Commented = Whose & {
  submittedOn: CalendarDate
  basis: Partial<Basis> & Pick<Basis, 'kind'>
  /** By passage: what should become of it, and why; on the whole, words alone. */
  answers: Record<string, [string, string] | string>
}
type RoundData = {
  name: string
  title: string
  introduction: string
  writtenOn: CalendarDate
  launchedOn: CalendarDate
  closesOn: CalendarDate
  answeredOn: CalendarDate
  publishedOn: CalendarDate
  text: string
  comments: Commented[]
  answers: { who: number[]; on: string; verdict: Verdict; why: string }[]
  decisions: Record<string, { outcome: (typeof DECISIONS)[number]; newText?: string; reason?: string }>
  newPassages: { afterNumber: number; heading: string; newText: string; why: string }[]
}

/** The draft Commitment of March 2010: put to all who had taken part, commented on, answered, and its list of changes. */
export async function seedRound(people: People): Promise<void> {
  const data = await readJson<RoundData>('demonstration/draft-commitment-2010.json')
  const { id: consultationId } = await people.db.consultation.findUniqueOrThrow({
    where: { slug: 'community-engagement-commitment-2009' },
    select: { id: true },
  })
  const writer = ctxOf(people, 'officer', morningOf(data.writtenOn))
  const { name, title, introduction, closesOn, text } = data
  const { stageId } = await beginRound(writer, { consultationId, name, title })
  await addPassages(writer, { stageId, version: 1, text })
  await updateRound(writer, { stageId, version: 2, name, title, introduction, closesOn })
  await launchRound(ctxOf(people, 'officer', morningOf(data.launchedOn)), { stageId, version: 3 })
  const responses = await comment(people, stageId, data)
  await closeDueRounds({
    ...ctxOf(people, 'officer', morningOf('2010-04-10')),
    actor: { kind: 'system', name: 'Soundings' },
  })
  await answer(people, stageId, data, responses)
  await publishChangeList(ctxOf(people, 'officer', morningOf(data.publishedOn)), { stageId })
}

/** @returns the responses, in the order in which they stand in the data */
async function comment({ db }: People, stageId: string, { comments }: RoundData): Promise<string[]> {
  const { sequence } = await db.stage.findUniqueOrThrow({ where: { id: stageId } })
  const find = await invitationFinder(db, stageId)
  const responses: string[] = []
  for (const { submittedOn, basis, answers, ...whose } of comments) {
    const invitationId = find(whose)
    const link = { linkId: invitationId, name: 'Holder of the link' }
    const actor: RespondentActor = { kind: 'respondent', invitationId, ...link }
    const ctx = ctxFor(db, actor, morningOf(submittedOn))
    await startDraft(ctx)
    await saveBasis(ctx, basis)
    await submitResponse(ctx, { answers: answersOf(sequence, answers) })
    const { id } = await db.response.findUniqueOrThrow({ where: { invitationId }, select: { id: true } })
    responses.push(id)
  }
  return responses
}

function answersOf(sequence: number, answers: Commented['answers']): Record<string, string> {
  const pairs = Object.entries(answers).flatMap(([key, said]) => {
    if (typeof said === 'string') return [[wholeName(sequence), said]]
    const [view, words] = said
    const number = Number(key)
    return [[viewName(sequence, number), view], ...(words ? [[commentName(sequence, number), words]] : [])]
  })
  return Object.fromEntries(pairs) as Record<string, string>
}

/** The researcher reads what may be published, and answers; the officer says what becomes of each passage. */
async function answer(people: People, stageId: string, data: RoundData, responses: string[]): Promise<void> {
  const at = morningOf(data.answeredOn)
  const [researcher, officer] = [ctxOf(people, 'researcher', at), ctxOf(people, 'officer', at)]
  const { sequence, passages } = await getRound(officer, { stageId })
  const nameOf = (key: string) => (key === 'whole' ? wholeName(sequence) : commentName(sequence, Number(key)))
  for (const [i, { answers }] of data.comments.entries())
    for (const [key, said] of Object.entries(answers)) {
      const words = typeof said === 'string' ? said : said[1]
      if (!words) continue
      const answer = { responseId: responses[i]!, question: nameOf(key), answerHash: answerHash(words) }
      await decideRedaction(researcher, { ...answer, seen: '', passages: [], words: [] })
    }
  for (const { who, on, verdict, why } of data.answers) {
    const comments = who.map((i) => ({ responseId: responses[i]!, questionName: nameOf(on) }))
    await answerComments(researcher, {
      ...{ stageId, verdict, why },
      comments: comments.map((each) => ({ ...each, revisionNumber: 1, version: 0 })),
    })
  }
  for (const { id: passageId, number } of passages)
    await decidePassage(officer, { passageId, version: 1, ...data.decisions[number]! })
  for (const passage of data.newPassages) await addNewPassage(officer, { stageId, ...passage })
}
