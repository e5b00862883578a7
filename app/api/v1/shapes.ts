import { z } from 'zod'
import { QuoteSource, Section } from './report-shapes'
import { STATUSES } from '@/lib/consultations/lifecycle'

/** What the public API answers, in one place: routes answer through these, and the OpenAPI document is made from them. */
const date = z.iso.date().describe('A day in London, such as 2010-01-29')
const instant = z.iso.datetime().describe('An instant in UTC')
const count = z.int().min(0)

const Lead = z.object({ code: z.string(), name: z.string() })

const summary = {
  slug: z.string().describe('Names the consultation in addresses'),
  title: z.string(),
  status: z.enum(STATUSES),
  why: z.string(),
  note: z.string().describe('What in it is illustration and not record; empty where nothing is'),
  leads: z.array(Lead).describe('Who asks'),
  opensOn: date.nullable(),
  closesOn: date.nullable().describe('The last day on which answers are taken'),
  decisionMaker: z.string(),
  decisionOn: date.nullable(),
  launchedAt: instant.nullable(),
  reportedAt: instant.nullable(),
}

export const ConsultationSummary = z.object(summary)

export const ConsultationPage = z.object({
  consultations: z.array(ConsultationSummary),
  total: count,
  page: z.int().min(1),
  pages: z.int().min(1),
})

export const Consultation = z.object({
  ...summary,
  canChange: z.string(),
  cannotChange: z.string(),
  earlierViews: z.string(),
  contactName: z.string(),
  contactEmail: z.string(),
  withdrawnReason: z.string().nullable(),
  hasOpenLink: z.boolean().describe('Whether anybody may answer, at takePart'),
  takePart: z
    .string()
    .nullable()
    .describe(
      'Where members of the public answer, from this installation’s address; null where they are not asked',
    ),
  audiences: z.array(
    z.object({
      bodyType: z.string(),
      name: z.string(),
      boroughs: z.array(z.string()).describe('Codes; none means all of them'),
    }),
  ),
  extensions: z.array(z.object({ fromClosesOn: date, toClosesOn: date, reason: z.string(), at: instant })),
})

const figures = {
  invited: count.describe('Bodies asked at launch: the base of the rate, frozen then'),
  added: count.describe('Bodies asked after launch, counted apart'),
  started: count.describe('Bodies that began to answer, whenever they were asked'),
  responded: count.describe('Of those asked at launch'),
  respondedAdded: count.describe('Of those asked after launch'),
  declined: count.describe(
    'Bodies that said, with a reason, that they will not answer; they stay in `invited`',
  ),
  rate: z
    .number()
    .nullable()
    .describe('responded / invited, from 0 to 1; null where nobody was asked at launch'),
}
const reach = {
  boroughsReached: count.describe('Boroughs from which at least one response came'),
  boroughsInvited: count,
}
const BodyTypeRate = z.object({
  bodyType: z.string(),
  name: z.string(),
  namePlural: z.string(),
  ...figures,
  ...reach,
})
const BoroughRate = z.object({
  code: z.string().describe('Empty for bodies to which the record gives no borough'),
  name: z.string(),
  ...figures,
})
const Both = z.object({ bodyType: z.string(), boroughCode: z.string(), ...figures })

export const ResponseRates = z.object({
  consultation: z.object({ slug: z.string(), title: z.string(), status: z.string() }),
  bodyTypes: z.array(BodyTypeRate),
  boroughs: z.array(BoroughRate),
  total: z.object(figures),
  ...reach,
  public: z
    .object({ hasAny: z.boolean(), started: count.nullable(), responded: count.nullable() })
    .describe(
      'Members of the public, at the open link: in no other figure here; null where they, or those who began and did not answer, are fewer than ten',
    ),
  days: z.array(z.object({ date, started: count, responded: count, respondedSoFar: count })),
  byBodyTypeAndBorough: z.array(Both),
})

const byBasis = z
  .array(z.object({ kind: z.string(), words: z.string(), count }))
  .optional()
  .describe('How the views of those bodies came about, such as 3 after a meeting')

const Theme = z.object({
  title: z.string(),
  description: z.string(),
  responses: count.describe('Bodies that speak of it, out of the report’s base'),
  ofPublic: count
    .nullable()
    .optional()
    .describe(
      'Members of the public who speak of it, apart; null where they, or those who do not, are fewer than ten',
    ),
  byType: z.array(
    z.object({ bodyType: z.string(), name: z.string(), namePlural: z.string(), count, base: count }),
  ),
  byBasis,
  quotes: z.array(
    z.object({
      text: z.string().describe('As published, or a sentence in its place where it was taken back'),
      isTakenBack: z
        .boolean()
        .optional()
        .describe('True where its author has taken consent back since the report was published'),
      bodyType: z.string(),
      borough: z.string().nullable(),
      basis: z.string().optional().describe('How the view came about, such as a meeting of 12 people'),
      source: QuoteSource,
    }),
  ),
})

const ReportContent = z.object({
  title: z.string(),
  sections: z.array(Section).describe('The report as it is read, one section after another'),
  introduction: z.string().describe('The words of “what you told us”, without its figures'),
  howWeAsked: z.string().describe('The words of that section'),
  whatHappensNext: z.string().describe('The words of that section'),
  base: count.describe('Bodies that answered: what every count of a theme is out of'),
  byBasis,
  publicBase: count
    .nullable()
    .optional()
    .describe('Members of the public who answered, apart; null where they are fewer than ten'),
  rates: z.object({
    bodyTypes: z.array(BodyTypeRate),
    boroughs: z.array(BoroughRate),
    total: z.object(figures),
    ...reach,
  }),
  parts: z.array(
    z.object({
      key: z.string().describe('Codes of those to whom the part is addressed, joined by +'),
      heading: z.string(),
      text: z.string(),
      themes: z.array(Theme),
    }),
  ),
})

export const Report = z.object({
  edition: z.int().min(1),
  publishedAt: instant,
  whatChanged: z.string(),
  fingerprint: z.string().describe('SHA-256 of the edition as it was frozen'),
  content: ReportContent,
})

export const Problem = z.object({
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
})

export const Health = z.object({
  status: z.enum(['ok', 'failing']),
  database: z.object({ ok: z.boolean(), ms: z.number() }),
  queue: z.object({ ok: z.boolean(), waiting: count, failed: count }),
  worker: z.enum(['on', 'off']).describe('Whether this process also does the jobs'),
})
