import { z } from 'zod'
import { COMMITMENT_FILTERS, COMMITMENT_NUMBER } from './commitment-paths'
import { json, SHAPES, slug, type ShapeName } from './described-shapes'
import { HUB_FILTERS } from './hub-filters'
import { PUBLISHED_FILTERS, RESPONSE_NUMBER } from './published-paths'
import { staffPaths } from './staff-paths'

const ROUND = {
  name: 'round',
  in: 'query',
  description: 'The number of the stage; without one, the newest.',
  schema: { type: 'integer', minimum: 2 },
}

const page = {
  name: 'page',
  in: 'query',
  description: 'Which page of the list, from 1.',
  schema: { type: 'integer', minimum: 1, default: 1 },
}

const YEAR = {
  name: 'year',
  in: 'query',
  description: 'The financial year, by the calendar year in which it begins; without one, the newest.',
  schema: { type: 'integer', minimum: 1990, maximum: 2100 },
}

const notModified = { description: 'What the asker has, by its ETag, is still right.' }
const notFound = { description: 'There is nothing here.', ...json('Problem', 'application/problem+json') }

function read(
  operationId: string,
  summary: string,
  shape: ShapeName,
  parameters: object[],
  hasNone: boolean,
) {
  const ok = { description: summary, headers: { ETag: { schema: { type: 'string' } } }, ...json(shape) }
  const responses = { 200: ok, 304: notModified, ...(hasNone ? { 404: notFound } : {}) }
  return { get: { operationId, summary, parameters, responses } }
}

/** The description of the public API (OpenAPI 3.1), its schemas made from the shapes that the routes answer through. */
export function openapi(server: string) {
  const one = '/api/v1/consultations/{slug}'
  return {
    openapi: '3.1.0',
    info: {
      title: 'Soundings',
      version: '1',
      description:
        'What Soundings publishes, to be read by programs: consultations, response rates, reports, commitments and how the groups are doing. For these no key is needed; for what staff may have, a key of theirs is (tag staff). Figures count bodies; members of the public are counted apart, under public. Within version 1 fields are added and never taken away.',
      license: { name: 'Open Government Licence v3.0', identifier: 'OGL-UK-3.0' },
    },
    servers: [{ url: server }],
    paths: {
      '/api/v1/consultations': read(
        'listConsultations',
        'Consultations, newest first',
        'ConsultationPage',
        [...HUB_FILTERS, page],
        false,
      ),
      [one]: read('getConsultation', 'One consultation', 'Consultation', [slug], true),
      [`${one}/response-rates`]: read(
        'getResponseRates',
        'How many bodies were asked and answered, by kind of body, borough and day',
        'ResponseRates',
        [slug],
        true,
      ),
      [`${one}/report`]: read(
        'getReport',
        'The newest edition of the published report',
        'Report',
        [slug],
        true,
      ),
      [`${one}/report/figures`]: read(
        'getReportFigures',
        'The figures of the published report: response rates and counts by theme, each with its base',
        'ReportFigures',
        [slug],
        true,
      ),
      [`${one}/report/figures.csv`]: {
        get: {
          operationId: 'getReportFiguresAsCsv',
          summary: 'The same figures as a file for spreadsheets',
          parameters: [slug],
          responses: {
            200: { description: 'One row a figure', content: { 'text/csv': { schema: { type: 'string' } } } },
            404: notFound,
          },
        },
      },
      [`${one}/report/feedback`]: read(
        'getReportFeedback',
        'Since publication: what those told of the report think of what came of it',
        'ReportFeedback',
        [slug],
        true,
      ),
      [`${one}/report/feedback.csv`]: {
        get: {
          operationId: 'getReportFeedbackAsCsv',
          summary: 'The same figures as a file for spreadsheets, in the columns of the report’s figures',
          parameters: [slug],
          responses: {
            200: {
              description: 'One row an answer',
              content: { 'text/csv': { schema: { type: 'string' } } },
            },
            404: notFound,
          },
        },
      },
      [`${one}/draft`]: read(
        'getDraft',
        'The newest draft that was put for comment, in numbered passages',
        'Draft',
        [slug, ROUND],
        true,
      ),
      [`${one}/changes`]: read(
        'getChanges',
        'What changed in a draft because of the comments: the newest edition',
        'Changes',
        [slug, ROUND],
        true,
      ),
      [`${one}/report/check`]: read(
        'checkReport',
        'For each quote of the newest edition, the published answer it stands in, and its fingerprint worked out now',
        'EditionCheck',
        [slug],
        true,
      ),
      [`${one}/published-responses`]: read(
        'listPublishedResponses',
        'What was answered, as everybody may read it, by number',
        'PublishedResponsePage',
        [slug, ...PUBLISHED_FILTERS, page],
        true,
      ),
      [`${one}/published-responses/{number}`]: read(
        'getPublishedResponse',
        'One published response',
        'PublishedResponse',
        [slug, RESPONSE_NUMBER],
        true,
      ),
      '/api/v1/commitments': read(
        'listCommitments',
        'What was promised because of what people said, by number',
        'CommitmentPage',
        [...COMMITMENT_FILTERS, page],
        false,
      ),
      '/api/v1/commitments/{number}': read(
        'getCommitment',
        'One commitment, with its action plan and what became of it',
        'Commitment',
        [COMMITMENT_NUMBER],
        true,
      ),
      '/api/v1/measures': read(
        'listMeasures',
        'Measures of success of the groups in one financial year, group by group, each with how it is known',
        'Measures',
        [YEAR],
        false,
      ),
      '/api/health': {
        get: {
          operationId: 'getHealth',
          summary: 'Whether this installation is well',
          responses: {
            200: { description: 'It is.', ...json('Health') },
            503: { description: 'It is not.', ...json('Health') },
          },
        },
      },
      ...staffPaths(),
    },
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key that you make on your account page.' },
      },
      schemas: Object.fromEntries(Object.entries(SHAPES).map(([name, shape]) => [name, schemaOf(shape)])),
    },
  }
}

function schemaOf(shape: z.ZodType) {
  const { $schema: _, ...schema } = z.toJSONSchema(shape)
  return schema
}
