import type pg from 'pg'
import { answersOf } from './big-consultation'
import { figure, median, type Figure } from './figures'
import { invite } from './invite'
import { postsPerSecond } from './load'
import type { World } from './world'

const ROUNDS = 3
const POSTS = 1500

/**
 * Completed responses a second through the real HTTP path, against a bare server that inserts the same JSON. Rounds of
 * the two take turns, so that a noisy neighbour slows both; the middle ratio counts.
 */
export async function benchAnswers(world: World): Promise<Figure[]> {
  const bare = await world.startBare()
  const figures: Figure[] = []
  for (const atOnce of [8, 32]) {
    const { tokens } = await invite(world.client, `answers-${atOnce}`, POSTS * (ROUNDS + 1))
    const answer = (i: number) => ({
      url: `${world.appUrl}/api/respond/${tokens[i]}/submit`,
      json: JSON.stringify({ answers: answersOf(i) }),
    })
    const insert = (i: number) => ({ url: bare, json: JSON.stringify({ answers: answersOf(i) }) })
    await postsPerSecond(atOnce, POSTS, (i) => answer(i + ROUNDS * POSTS)) // both warm before the clock runs
    await postsPerSecond(atOnce, POSTS, insert)
    const ratios: number[] = []
    const speeds: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const ours = await postsPerSecond(atOnce, POSTS, (i) => answer(i + round * POSTS))
      const plain = await postsPerSecond(atOnce, POSTS, insert)
      ratios.push(ours / plain)
      speeds.push(ours)
    }
    await mustBeComplete(world.client, `bench-answers-${atOnce}`, tokens.length)
    figures.push(figure(`responses a second, ${atOnce} at once`, median(speeds), '/s'))
    figures.push(
      figure(`responses a second against a bare insert, ${atOnce} at once`, median(ratios), 'x', {
        atLeast: 0.1,
      }),
    )
  }
  return figures
}

/** A fast answer that is not kept is no answer. */
async function mustBeComplete(client: pg.Client, slug: string, expected: number): Promise<void> {
  const { rows } = await client.query<{ kept: number; tallied: number }>(
    `SELECT (SELECT count(*)::int FROM response r WHERE r.stage_id = s.id) AS kept,
            (SELECT coalesce(sum(responded), 0)::int FROM response_tally t WHERE t.stage_id = s.id) AS tallied
     FROM stage s JOIN consultation c ON c.id = s.consultation_id WHERE c.slug = $1`,
    [slug],
  )
  const { kept, tallied } = rows[0]!
  if (kept !== expected || tallied !== expected)
    throw new Error(`of ${expected} answers ${kept} were kept and ${tallied} counted`)
}
