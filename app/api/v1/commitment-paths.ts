import { STANDINGS } from '@/lib/commitments/lifecycle'

const query = (name: string, description: string, schema: object) => ({
  ...{ name, in: 'query', description, schema },
})

/** What a list of commitments can be narrowed to. */
export const COMMITMENT_FILTERS = [
  query('lead', 'Code of an organisation whose commitment it is, alone or with others.', { type: 'string' }),
  query('consultation', 'The consultation’s name, as in its address.', { type: 'string' }),
  query('standing', 'How it stands today.', {
    type: 'string',
    enum: STANDINGS.filter((standing) => standing !== 'draft'),
  }),
]

export const COMMITMENT_NUMBER = {
  name: 'number',
  in: 'path',
  required: true,
  description: 'The commitment’s public number.',
  schema: { type: 'integer', minimum: 1 },
}
