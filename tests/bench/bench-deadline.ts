import { askForThemes } from '../../lib/analysis/ask-for-themes'
import type { Ctx } from '../../lib/core/ctx'
import { createDb, type PrismaClient } from '../../lib/core/db'
import { askForExport } from '../../lib/exports/ask-for-export'
import { randomIndex, seededRandom } from '../../lib/methods/numbers/random'
import { beginAll } from './bench-saving'
import { answersOf, fillResponses, makeConsultation } from './big-consultation'
import { figure, median, type Figure } from './figures'
import { invite } from './invite'
import { postsPerSecond, type Sent } from './load'
import type { World } from './world'
import type { BigConsultations } from './world-big'

const ROUNDS = 4
const POSTS = 1500
const AT_ONCE = 32
const ANSWERS = 20_000
const WORDS = ['q7', 'q8', 'q9']

/**
 * The last day: 32 people at once save what they write, while a file of 310,000 responses is being made and themes are looked
 * for in 20,000 answers; against the same without those two. Rounds in which one of the two had ended do not count.
 */
export async function benchDeadline(world: World, { large }: BigConsultations): Promise<Figure[]> {
  const { stageId, tokens } = await invite(world.client, 'deadline', POSTS * (3 * ROUNDS + 8))
  await beginAll(world, stageId)
  let sent = 0
  const round = () => {
    const from = sent
    sent += POSTS
    return postsPerSecond(AT_ONCE, POSTS, (i) => save(world, tokens[from + i]!, from + i))
  }
  const { consultationId } = await manyWords(world)
  await round()
  const alone = await times(ROUNDS, round)
  const db = createDb(world.databaseUrl, 2)
  const ctx = await researcher(world, db)
  const work = {
    'make-export': () => askForExport(ctx, { consultationId: large.consultationId, format: 'xlsx' }),
    'suggest-themes': () => askForThemes(ctx, { consultationId, question: 'q7', precision: 'int8' }),
  }
  const beside: number[] = []
  for (let tries = 0; beside.length < ROUNDS && tries < ROUNDS + 6; tries++) {
    await untilAllRun(world, work)
    const speed = await round()
    if ((await running(world)).length === Object.keys(work).length) beside.push(speed)
  }
  if (beside.length === 0) throw new Error('the file or the themes were ready before a round was over')
  await untilNoneRun(world)
  await db.$disconnect()
  alone.push(...(await times(ROUNDS, round)))
  return [
    figure(`saves a second, ${AT_ONCE} at once`, median(alone), '/s'),
    figure(`saves a second beside an export and suggested themes, ${AT_ONCE} at once`, median(beside), '/s'),
    figure(
      'saves beside an export and suggested themes, against without',
      median(beside) / median(alone),
      'x',
      {
        atLeast: 0.75,
      },
    ),
  ]
}

async function times(count: number, round: () => Promise<number>): Promise<number[]> {
  const speeds: number[] = []
  for (let i = 0; i < count; i++) speeds.push(await round())
  return speeds
}

const save = ({ appUrl }: World, token: string, i: number): Sent => ({
  ...{ url: `${appUrl}/api/respond/${token}/draft`, method: 'PUT' },
  json: JSON.stringify({
    changes: WORDS.map((key) => ({ key, value: answersOf(i)[key], basedOn: 0 })),
    pageNumber: 1,
  }),
})

/** Answers that are all different, so that there is something to compare. */
async function manyWords(world: World) {
  const made = await makeConsultation(world.client, 'words', ANSWERS)
  await fillResponses(world.client, made)
  const random = seededRandom(7)
  const word = () => VOCABULARY[randomIndex(random, VOCABULARY.length)]!
  const texts = Array.from({ length: ANSWERS }, () =>
    Array.from({ length: 12 + randomIndex(random, 20) }, word).join(' '),
  )
  await world.client.query(
    `UPDATE response r SET answers = jsonb_set(r.answers, '{q7}', to_jsonb(t.text))
     FROM (SELECT id, row_number() OVER () AS n FROM response WHERE stage_id = $1) own
     JOIN unnest($2::text[]) WITH ORDINALITY AS t(text, n) ON t.n = own.n WHERE r.id = own.id`,
    [made.stageId, texts],
  )
  return made
}

const VOCABULARY =
  `police officer ward street estate park burglary theft knife drugs youth club school bus station night patrol meeting panel
  letter leaflet website telephone response time victim support witness court community trust respect search stop car speeding
  parking noise neighbour dog litter lighting camera alley shop centre market council housing repair budget volunteer training
  interpreter language faith mosque church elderly disabled women children transport cycle pavement traffic reporting online
  feedback listened ignored promised changed moved replaced familiar visible rarely always never more fewer better worse`.split(
    /\s+/,
  )

async function researcher(world: World, db: PrismaClient): Promise<Ctx> {
  const { rows } = await world.client.query<{ id: string }>(
    `WITH u AS (INSERT INTO "user" (email, name) VALUES ('bench-researcher@example.org', 'Bench Researcher') RETURNING id),
     r AS (INSERT INTO role_grant (user_id, role) SELECT id, 'researcher' FROM u) SELECT id FROM u`,
  )
  const who = { name: 'Bench Researcher', email: 'bench-researcher@example.org', sessionId: rows[0]!.id }
  return {
    actor: {
      kind: 'user',
      userId: rows[0]!.id,
      ...who,
      roles: ['researcher'],
      boroughCodes: [],
      memberships: [],
    },
    db,
    now: new Date(),
    requestId: 'bench',
  }
}

async function running({ client }: World): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT name FROM job_run WHERE status = 'running'`,
  )
  return rows.map(({ name }) => name)
}

async function untilAllRun(world: World, work: Record<string, () => Promise<unknown>>): Promise<void> {
  for (const name of Object.keys(work)) {
    const { rows } = await world.client.query(
      `SELECT 1 FROM job_run WHERE name = $1 AND status IN ('waiting', 'running')`,
      [name],
    )
    if (rows.length === 0) await work[name]!()
  }
  while ((await running(world)).length < Object.keys(work).length) await aMoment()
}

async function untilNoneRun({ client }: World): Promise<void> {
  for (;;) {
    const { rows } = await client.query(`SELECT 1 FROM job_run WHERE status IN ('waiting', 'running')`)
    if (rows.length === 0) return
    await aMoment()
  }
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 200))
