import { figure, median, type Figure } from './figures'
import { timeOf } from './time-of'
import type { BigConsultations, World } from './world-big'

const REQUESTS = 30

/** The response-rate page and API at 31,000 and 310,000 responses, asked in turns. */
export async function benchRates(world: World, { small, large }: BigConsultations): Promise<Figure[]> {
  const page = (id: string) => `${world.appUrl}/staff/consultations/${id}/rates`
  const api = (slug: string) => `${world.appUrl}/api/v1/consultations/${slug}/response-rates`
  const figures: Figure[] = []
  const pairs = [
    { what: 'response-rate page', of: (c: typeof small) => page(c.consultationId) },
    { what: 'response-rate API', of: (c: typeof small) => api(c.slug) },
  ]
  for (const { what, of } of pairs) {
    const times: Record<'small' | 'large', number[]> = { small: [], large: [] }
    for (let i = -3; i < REQUESTS; i++)
      for (const [size, consultation] of [
        ['small', small],
        ['large', large],
      ] as const) {
        const ms = await timeOf(of(consultation), world.cookie)
        if (i >= 0) times[size].push(ms)
      }
    figures.push(figure(`${what}, 31,000 responses`, median(times.small), 'ms'))
    figures.push(figure(`${what}, 310,000 responses`, median(times.large), 'ms'))
    const ratio = median(times.large) / median(times.small)
    figures.push(figure(`${what}, 310,000 against 31,000`, ratio, 'x', { atMost: 1.5 }))
  }
  return figures
}
