import { EXPORT_FORMATS } from '@/lib/exports/schema'
import { json, ref, slug, type ShapeName } from './described-shapes'

const query = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  description,
  schema,
})
const oneOf = (...values: string[]) => ({ type: 'string', enum: values, default: values[0] })
const text = { type: 'string' }
const id = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Of the file.',
  schema: { type: 'string', format: 'uuid' },
}

const VALUES = query('values', 'How choices stand.', oneOf('codes', 'labels'))
const TEXT = query('text', 'People’s words as written, or as redacted.', oneOf('original', 'redacted'))
const WHOSE = query('whose', 'Everybody’s, or those of bodies alone.', oneOf('all', 'bodies'))
const PAGING = [
  query('limit', 'How many at a time.', { type: 'integer', minimum: 1, maximum: 500, default: 100 }),
  query('after', 'Where the page before ended, as `next` says.', text),
]
const TABLE = [
  query('question', 'Name of a question; the first one without it.', text),
  query('strand', 'Whose answers.', oneOf('bodies', 'persons')),
  query(
    'by',
    'What parts the columns: bodyType, borough, channel, basis, or q: and a question’s name.',
    text,
  ),
  ...['bodyType', 'borough', 'channel', 'basis'].map((name) =>
    query(name, 'Only those with this code.', text),
  ),
]

const problemOf = (description: string) => ({ description, ...json('Problem', 'application/problem+json') })
const PROBLEMS = {
  401: problemOf('There is no key, or none that holds.'),
  403: problemOf('Whoever the key is of may not have this.'),
  404: problemOf('There is nothing here.'),
  422: problemOf('Something in the request cannot be used; fields says what.'),
  429: problemOf('The key has asked too often: Retry-After says when it may ask again.'),
}

type Described = { summary: string; operationId: string; parameters: object[] }

function described(
  { summary, operationId, parameters }: Described,
  answer: Record<number, object>,
  more = {},
) {
  const responses = { ...answer, ...PROBLEMS }
  return { operationId, summary, tags: ['staff'], security: [{ key: [] }], parameters, ...more, responses }
}

const read = (operationId: string, summary: string, shape: ShapeName, parameters: object[]) => ({
  get: described({ operationId, summary, parameters }, { 200: { description: summary, ...json(shape) } }),
})

/** What the API gives to whoever has a key, as OpenAPI paths. */
export function staffPaths() {
  const one = '/api/v1/consultations/{slug}'
  const body = {
    requestBody: { required: true, content: { 'application/json': { schema: ref('ExportRequest') } } },
  }
  const asking = {
    operationId: 'askForExport',
    summary: `A file to be made: ${EXPORT_FORMATS.join(', ')}`,
    parameters: [slug],
  }
  const bytes = { schema: { type: 'string', contentMediaType: 'application/octet-stream' } }
  const file = {
    operationId: 'getExportFile',
    summary: 'The file itself, once it is ready',
    parameters: [id],
  }
  return {
    '/api/v1/me': read('getMe', 'Whoever the key is of', 'Me', []),
    [`${one}/responses`]: read(
      'listResponses',
      'Responses as they are now, in the order they came',
      'ResponsePage',
      [...[slug, VALUES, TEXT, WHOSE], ...PAGING],
    ),
    [`${one}/themes`]: read('listThemes', 'The code frame, and how many speak of each theme', 'ThemeList', [
      slug,
    ]),
    [`${one}/answer-table`]: read(
      'getAnswerTable',
      'The answers to one closed question, counted',
      'AnswerTable',
      [slug, ...TABLE],
    ),
    [`${one}/exports`]: {
      ...read('listExports', 'The files that were asked for, newest first', 'ExportList', [slug]),
      post: described(
        asking,
        {
          202: { description: 'It will be made.', ...json('NewExport') },
          409: problemOf('It is being made already.'),
        },
        body,
      ),
    },
    '/api/v1/exports/{id}': read('getExport', 'How far a file is', 'Export', [id]),
    '/api/v1/exports/{id}/file': {
      get: described(file, { 200: { description: file.summary, content: { '*/*': bytes } } }),
    },
  }
}
