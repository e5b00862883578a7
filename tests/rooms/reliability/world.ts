import type { UserActor } from '@/lib/core/ctx'
import type { PrismaClient } from '@/lib/core/db'
import { getBlindAnswer } from '@/lib/reliability/get-blind-answer'
import { giveBlindCodes } from '@/lib/reliability/give-blind-codes'
import { startRound } from '@/lib/reliability/start-round'
import { aConsultation, aCtx, aResponse } from '@/tests/support/builders'
import { aResearcher, aTheme, TWO_QUESTIONS } from '../analysis/world'

/** A researcher who holds the role in the database too, as whoever is chosen for a round must. */
export async function aCoder(db: PrismaClient, name: string) {
  const coder = await aResearcher(db, name)
  await db.roleGrant.create({ data: { userId: coder.userId, role: 'researcher' } })
  return coder
}

/** `size` answers, two themes, and two people who may code. */
export async function aWorld(db: PrismaClient, size = 20) {
  const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
  const [ada, ben] = [await aCoder(db, 'Ada'), await aCoder(db, 'Ben')]
  const lights = await aTheme(db, consultation, 'Lights')
  const dogs = await aTheme(db, consultation, 'Dogs')
  for (let i = 0; i < size; i++)
    await aResponse(db, consultation, { answers: { view: i % 2 === 0 ? `Lights ${i}` : `Dogs ${i}` } })
  const input = { consultationId: consultation.id }
  return { consultation, ada, ben, lights, dogs, input, ctx: aCtx(db, ada) }
}

type World = Awaited<ReturnType<typeof aWorld>>

/** A round of all answers. */
export async function aRound(db: PrismaClient, size = 20) {
  const world = await aWorld(db, size)
  const { roundId } = await startRound(world.ctx, {
    ...{ ...world.input, question: 'view', percent: 100 },
    coderIds: [world.ada.userId, world.ben.userId],
  })
  return { ...world, roundId }
}

/** Codes all that is left of a round, each answer as `themesOf` says of its text. */
export async function codeAll(
  db: PrismaClient,
  roundId: string,
  coder: UserActor,
  themesOf: (text: string) => string[],
): Promise<void> {
  const ctx = aCtx(db, coder)
  for (;;) {
    const { answer } = await getBlindAnswer(ctx, { roundId })
    if (!answer) return
    await giveBlindCodes(ctx, { roundId, responseId: answer.responseId, themeIds: themesOf(answer.text) })
  }
}

/** What is right; and the same but for the answers named. */
export const rightly =
  ({ lights, dogs }: Pick<World, 'lights' | 'dogs'>, ...otherwise: string[]) =>
  (text: string) => {
    const isLight = text.startsWith('Lights') !== otherwise.includes(text)
    return [isLight ? lights.id : dogs.id]
  }
