const query = (name: string, description: string, schema: object) => ({
  ...{ name, in: 'query', description, schema },
})

/** What a list of published responses can be narrowed to, and how many come at a time. */
export const PUBLISHED_FILTERS = [
  query('search', 'Words in any of their forms; "a phrase", or, -not.', { type: 'string' }),
  query('kind', 'Code of a kind of body, or public.', { type: 'string' }),
  query('borough', 'Code of a borough.', { type: 'string' }),
  query('limit', 'How many a page, at most 100.', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
]

export const RESPONSE_NUMBER = {
  name: 'number',
  in: 'path',
  required: true,
  description: 'The response’s public number.',
  schema: { type: 'integer', minimum: 1 },
}
