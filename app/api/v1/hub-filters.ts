import { HUB_SHOWS, HUB_SORTS } from '@/lib/consultations/schema'

const filter = (name: string, description: string, schema: object = { type: 'string' }) => ({
  ...{ name, in: 'query', required: false, description, schema },
})

/** What consultations can be asked for by, here as on the page. What cannot be read counts as not given. */
export const HUB_FILTERS = [
  filter('show', 'How they stand; without it, all', { type: 'string', enum: Object.keys(HUB_SHOWS) }),
  filter('search', 'Words in title and reasons, the last one perhaps not finished'),
  filter('borough', 'Code of a borough: what asks somebody there'),
  filter('ward', 'Code of a ward of that borough'),
  filter('lead', 'Code of who leads, such as MPA'),
  filter('sort', 'The order; without it, newest first', { type: 'string', enum: [...HUB_SORTS] }),
]
