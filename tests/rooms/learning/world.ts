import type { PrismaClient } from '@/lib/core/db'
import { setCoding } from '@/lib/analysis/set-coding'
import { askForProposals } from '@/lib/learning/ask-for-proposals'
import { trainLearner } from '@/lib/learning/train-learner'
import { system } from '@/tests/support/actors'
import { aConsultation, aCtx, aResponse } from '@/tests/support/builders'
import { aResearcher, aTheme, TWO_QUESTIONS } from '../analysis/world'

const PLACES = [
  'the park',
  'our estate',
  'the station',
  'the alley',
  'the bus stop',
  'the car park',
  'the bridge',
]
const WHEN = ['at night', 'in winter', 'after school', 'on Fridays', 'every evening']

export const light = (i: number) =>
  `Street lights at ${PLACES[i % 7]} are broken ${WHEN[i % 5]}, please repair the lights soon (${i})`
export const dog = (i: number) =>
  `Dangerous dogs off the lead near ${PLACES[i % 7]} ${WHEN[i % 5]}, dog owners should be fined (${i})`

/** `coded` answers about lights and dogs in turn, coded; and `open` more that nobody has read. */
export async function aCodedWorld(db: PrismaClient, { coded = 44, open = 40 } = {}) {
  const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
  const coder = await aResearcher(db)
  const ctx = aCtx(db, coder)
  const lights = await aTheme(db, consultation, 'Lights')
  const dogs = await aTheme(db, consultation, 'Dogs')
  const answers: { id: string; isLight: boolean }[] = []
  for (let i = 0; i < coded + open; i++) {
    const isLight = i % 2 === 0
    const { id } = await aResponse(db, consultation, { answers: { view: isLight ? light(i) : dog(i) } })
    answers.push({ id, isLight })
    if (i < coded)
      await setCoding(ctx, {
        ...{ responseId: id, question: 'view', on: true },
        themeId: isLight ? lights.id : dogs.id,
      })
  }
  return { consultation, ctx, coder, lights, dogs, answers, input: { consultationId: consultation.id } }
}

/** Asked for and taught, by the words alone. */
export async function aLearner(db: PrismaClient, size?: { coded?: number; open?: number }) {
  const world = await aCodedWorld(db, size)
  return { ...world, ...(await teach(db, world)) }
}

type World = Awaited<ReturnType<typeof aCodedWorld>>

export async function teach(db: PrismaClient, { ctx, input }: Pick<World, 'ctx' | 'input'>) {
  const { runId } = await askForProposals(ctx, { ...input, question: 'view', precision: 'words' })
  const { jobRunId } = await db.learnerRun.findUniqueOrThrow({ where: { id: runId } })
  await trainLearner(aCtx(db, system), { runId, jobRunId })
  return { runId, jobRunId }
}
