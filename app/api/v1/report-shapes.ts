import { z } from 'zod'

const count = z.int().min(0)

/** A section of a report: words in Markdown and figures, in their order. What a figure draws depends on which it is. */
export const Section = z.object({
  kind: z.enum(['why', 'how', 'told', 'known', 'differently', 'not-doing', 'next']),
  key: z.string().describe('Codes of those to whom or by whom it is said, joined by +; empty: all of it'),
  heading: z.string(),
  blocks: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('words'), markdown: z.string() }),
      z.looseObject({ type: z.literal('figure'), figure: z.string() }),
    ]),
  ),
})

export const QuoteSource = z
  .object({
    number: z.int().describe('The public number of the response'),
    question: z.string(),
    start: count.describe('Offset in the published text of the question'),
    end: count,
    sha256: z.string().describe('Of that published text'),
  })
  .optional()

export const ReportFigures = z.object({
  edition: z.int().min(1),
  fingerprint: z.string().describe('SHA-256 of the edition they are read from'),
  rows: z.array(
    z.object({
      figure: z
        .string()
        .describe(
          'response-rate, response-rate-by-type, response-rate-by-borough, answered, theme or minority-marked (bodies whose passages boroughs marked as the view of a minority)',
        ),
      code: z.string().describe('Of the kind of body, borough or theme; empty: all of them'),
      name: z.string(),
      of: z.enum(['bodies', 'public']).describe('Bodies and persons are never added up'),
      bodyType: z.string().describe('Of a theme: the kind of body; empty: all of them'),
      count: count.nullable().describe('Null where too few people to be shown'),
      base: count.nullable(),
    }),
  ),
})

const answers = z
  .array(z.object({ answer: z.string(), count: count.nullable() }))
  .describe('Of members of the public a count is null where it is too small to be shown')
const given = {
  answers: count.describe('The base of both questions'),
  isClear: answers.describe('Is it clear what came of what was said: yes, partly or no'),
  wouldTakePartAgain: answers.describe('yes, perhaps or no'),
}

export const ReportFeedback = z.object({
  bodies: z
    .object({ ...given, letters: count.describe('Written to bodies; one answer a letter') })
    .nullable()
    .describe('Null while there are fewer than five answers'),
  public: z.object(given).nullable().describe('Null while fewer than ten members of the public answered'),
})
