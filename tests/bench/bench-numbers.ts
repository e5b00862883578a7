import { figure, median, type Figure } from './figures'
import { timeOf } from './time-of'
import type { BigConsultations, World } from './world-big'

const REQUESTS = 8

/** Tables of answers, by what makes them cost most: a join by place, another question, several choices, many numbers. */
const TABLES = [
  { what: 'one question', search: 'question=q1' },
  { what: 'a question by borough', search: 'question=q1&by=borough' },
  { what: 'a question by another', search: 'question=q1&by=q:q3' },
  { what: 'several choices by kind of body', search: 'question=q2&by=bodyType' },
  { what: 'numbers by channel, in one borough', search: 'question=q6&by=channel&borough=E09000007' },
]

/** The page of a table of answers at 31,000 and 310,000 responses, asked in turns. */
export async function benchNumbers(world: World, { small, large }: BigConsultations): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { what, search } of TABLES) {
    const times: Record<'small' | 'large', number[]> = { small: [], large: [] }
    for (let i = -2; i < REQUESTS; i++)
      for (const [size, { consultationId }] of [
        ['small', small],
        ['large', large],
      ] as const) {
        const url = `${world.appUrl}/staff/consultations/${consultationId}/answers?${search}`
        const ms = await timeOf(url, world.cookie)
        if (i >= 0) times[size].push(ms)
      }
    const [less, more] = [median(times.small), median(times.large)]
    figures.push(figure(`table of answers, ${what}, 31,000 responses`, less, 'ms', { atMost: 300 }))
    figures.push(figure(`table of answers, ${what}, 310,000 responses`, more, 'ms'))
    figures.push(figure(`table of answers, ${what}, 310,000 against 31,000`, more / less, 'x', { atMost: 4 }))
  }
  return figures
}
