import { z } from 'zod'
import { EXPORT_FORMATS } from '@/lib/exports/schema'

/** What the API answers to whoever has a key, as in `shapes` for everybody. */
const date = z.iso.date().describe('A day in London, such as 2010-01-29')
const instant = z.iso.datetime().describe('An instant in UTC')
const count = z.int().min(0)
const hidden = count
  .nullable()
  .describe('Null where it is hidden: figures of persons that are small, or would tell one')
const share = z
  .number()
  .nullable()
  .describe('Between 0 and 1; null where it is hidden or the base is too small')

const coding = z.object({
  themes: z.array(z.string()).optional().describe('Titles of the themes, in the order of the code frame'),
  proposed: z
    .array(z.string())
    .optional()
    .describe('Those of them that a learner proposed before the coder accepted them'),
  position: z.string().optional().describe('for, against, mixed or unclear'),
  evidence: z.boolean().optional().describe('Whether a reader marked it as rich in evidence'),
})

export const ResponseRecord = z.object({
  reference: z.string(),
  bodyType: z.string().describe('Kind of body; public: a member of the public'),
  body: z.string().nullable(),
  borough: z.string().nullable(),
  ward: z.string().nullable().describe('Of a body; never of a member of the public'),
  channel: z.string(),
  version: z.int(),
  revision: z.int(),
  firstSubmittedAt: instant,
  lastSubmittedAt: instant,
  publication: z
    .string()
    .nullable()
    .describe('What a member of the public agreed to: full, anonymous or none'),
  basis: z
    .object({
      kind: z.string().nullable(),
      people: z.int().nullable(),
      onDate: date.nullable(),
      tookPart: z.string().nullable(),
      dissent: z.string().nullable(),
      signedOffBy: z.string().nullable(),
    })
    .nullable()
    .describe('Who stands behind it; null where it was not said'),
  answers: z
    .record(z.string(), z.unknown())
    .describe('By the question’s name; what was not answered is not there'),
  coding: z.record(z.string(), coding).describe('By the question’s name, what coders made of the answer'),
})

const next = z
  .string()
  .nullable()
  .describe('Address of the next page, also in the Link header; null on the last')

export const ResponsePage = z.object({ responses: z.array(ResponseRecord), next })

export const ThemeList = z.object({
  base: count.describe('Bodies that answered: what every count of bodies is out of'),
  publicBase: hidden.describe(
    'Members of the public who answered, apart; null where they are fewer than ten',
  ),
  themes: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      description: z.string(),
      includes: z.string(),
      excludes: z.string(),
      addressedTo: z.string(),
      bodies: count.describe('Bodies that speak of it'),
      byBodyType: z.record(z.string(), count),
      ofPublic: hidden.describe(
        'Members of the public who speak of it; null where they, or the others, are few',
      ),
    }),
  ),
})

const named = z.object({ code: z.string(), label: z.string() })
const question = z.object({
  ...{ name: z.string(), title: z.string(), kind: z.string() },
  entriesOf: z
    .string()
    .nullable()
    .describe('Of which repeated group it counts the entries; null: it counts responses'),
})
const entries = z.object({
  entries: hidden.describe('Entries that answer; null where hidden'),
  responses: hidden.describe('Responses that they are of; null where hidden'),
  none: hidden.describe('Responses that were asked and have no entry that answers; null where hidden'),
  notAsked: hidden.describe('Responses that were not asked; null where hidden'),
})

export const AnswerTable = z.object({
  question: question.nullable().describe('Null where nothing that can be counted was asked'),
  questions: z.array(question).describe('What can be asked for'),
  strand: z.enum(['bodies', 'persons']).describe('Whose answers; the two are never added up'),
  by: z.string().describe('What parts the columns; empty: nothing'),
  note: z.string().describe('Why something that was asked for is left out; empty where nothing is'),
  entries: entries.nullable().describe('Where entries are counted, of how many responses; null elsewhere'),
  association: z
    .string()
    .describe('Whether the columns differ, in words; empty where there is nothing to compare'),
  rows: z.array(named),
  columns: z.array(
    z.object({
      ...named.shape,
      answered: hidden,
      responses: hidden.describe('How many responses the answers are of; null where hidden'),
      missing: hidden,
      notAsked: hidden,
      cells: z.array(z.object({ count: hidden, share, low: share, high: share })).describe('By row'),
    }),
  ),
})

export const ExportRequest = z.object({
  format: z.enum(EXPORT_FORMATS),
  values: z
    .enum(['codes', 'labels'])
    .default('codes')
    .describe('How choices stand, where the format has a choice'),
  text: z.enum(['original', 'redacted']).default('original'),
  whose: z.enum(['all', 'bodies']).default('all'),
})

export const Export = z.object({
  id: z.uuid(),
  consultation: z.string().describe('Its slug'),
  format: z.enum(EXPORT_FORMATS),
  values: z.string(),
  text: z.string(),
  whose: z.string(),
  state: z.enum(['waiting', 'working', 'ready', 'stopped', 'failed', 'expired']),
  progress: z.int().min(0).max(100),
  message: z.string().nullable(),
  fileName: z.string(),
  rows: count,
  bytes: count,
  sha256: z.string().describe('Of the file; empty until it is ready'),
  askedAt: instant,
  readyAt: instant.nullable(),
  expiresAt: instant.nullable(),
  file: z.string().nullable().describe('Address of the file, for whoever has a key; null until it is ready'),
})

export const NewExport = Export.extend({
  link: z
    .string()
    .describe('Fetches the file without a key, once it is ready and until it expires; told only now'),
})
export const ExportList = z.object({ exports: z.array(Export) })

export const Me = z.object({
  name: z.string(),
  roles: z.array(z.string()),
})
