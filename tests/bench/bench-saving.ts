import { answersOf } from './big-consultation'
import { figure, median, type Figure } from './figures'
import { invite } from './invite'
import { postsPerSecond, type Sent } from './load'
import type { World } from './world'

const ROUNDS = 3
const POSTS = 600

/** A round for the warming up, and those that count. */
const ALL = POSTS * (ROUNDS + 1)

type Path = { name: string; save: (i: number) => Sent; submit: (i: number) => Sent }

/**
 * Saves and submissions a second, by the interactive and by the simple form, against a bare server that inserts the same
 * JSON. Each body saves and then submits what it saved, as people do.
 */
export async function benchSaving(world: World): Promise<Figure[]> {
  const bare = await world.startBare()
  const figures: Figure[] = []
  for (const atOnce of [8, 32])
    for (const form of ['interactive', 'simple'] as const) {
      const { stageId, tokens } = await invite(world.client, `saving-${form}-${atOnce}`, ALL)
      await beginAll(world, stageId)
      const path = form === 'simple' ? simplePath(world, tokens) : interactivePath(world, tokens)
      const insert = (i: number) => ({ url: bare, json: JSON.stringify({ answers: answersOf(i) }) })
      for (const [what, request] of [
        ['saves', path.save],
        ['submissions', path.submit],
      ] as const) {
        const label = `${what} a second by the ${form} form, ${atOnce} at once`
        figures.push(...(await measured(label, atOnce, request, insert)))
      }
      await mustBeSubmitted(world, stageId)
    }
  return figures
}

async function measured(
  label: string,
  atOnce: number,
  request: (i: number) => Sent,
  insert: (i: number) => Sent,
): Promise<Figure[]> {
  await postsPerSecond(atOnce, POSTS, request) // both warm before the clock runs
  await postsPerSecond(atOnce, POSTS, insert)
  const ratios: number[] = []
  const speeds: number[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const ours = await postsPerSecond(atOnce, POSTS, (i) => request(i + round * POSTS))
    const plain = await postsPerSecond(atOnce, POSTS, insert)
    ratios.push(ours / plain)
    speeds.push(ours)
  }
  return [
    figure(label, median(speeds), '/s'),
    figure(`${label}, against a bare insert`, median(ratios), 'x', { atLeast: 0.1 }),
  ]
}

/** One page of words is saved: the other page's answers are there already, as they are in the middle of answering. */
export async function beginAll({ client }: World, stageId: string): Promise<void> {
  const { q1, q2, q3, q4, q5, q6 } = answersOf(0)
  await client.query(
    `INSERT INTO draft (invitation_id, version_id, answers, basis, updated_at)
     SELECT i.id, v.id, $2::jsonb, '{"kind": "chair"}', now() FROM invitation i JOIN questionnaire_version v ON v.stage_id = i.stage_id
     WHERE i.stage_id = $1`,
    [stageId, JSON.stringify({ q1, q2, q3, q4, q5, q6 })],
  )
  await client.query('ANALYZE')
}

const WORDS = ['q7', 'q8', 'q9', 'q10', 'q11', 'q12', 'q13']

function interactivePath({ appUrl }: World, tokens: string[]): Path {
  return {
    name: 'interactive',
    save: (i) => ({
      ...{ url: `${appUrl}/api/respond/${tokens[i]}/draft`, method: 'PUT' },
      json: JSON.stringify({
        changes: WORDS.map((key) => ({ key, value: answersOf(i)[key], basedOn: 0 })),
        pageNumber: 1,
      }),
    }),
    submit: (i) => ({ url: `${appUrl}/api/respond/${tokens[i]}/submit`, json: '{}' }),
  }
}

function simplePath({ appUrl }: World, tokens: string[]): Path {
  const address = (i: number) => `${appUrl}/respond/${tokens[i]}/simple`
  return {
    name: 'simple',
    save: (i) => {
      const form = new URLSearchParams({ go: 'next' })
      for (const key of WORDS) {
        form.append(`based.q.${key}`, `0.0.${'-'.repeat(16)}`)
        form.append('drawn', `q.${key}`)
        form.append(`q.${key}`, String(answersOf(i)[key]))
      }
      return { url: `${address(i)}?page=1`, form: form.toString() }
    },
    submit: (i) => ({ url: `${address(i)}/check`, form: 'copyTo=' }),
  }
}

/** A fast answer that is not kept is no answer. */
async function mustBeSubmitted({ client }: World, stageId: string): Promise<void> {
  const { rows } = await client.query<{ kept: number; full: number }>(
    `SELECT count(*)::int AS kept, count(*) FILTER (WHERE answers ? 'q13')::int AS full
     FROM response WHERE stage_id = $1`,
    [stageId],
  )
  const { kept, full } = rows[0]!
  if (kept !== ALL || full !== ALL)
    throw new Error(`of ${ALL} drafts ${kept} were submitted, ${full} of them whole`)
}
