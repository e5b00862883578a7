import { z } from 'zod'

/** What the public API says of the measures of success of groups. */
const count = z.int().min(0)
const consultation = z.object({ slug: z.string(), title: z.string() })

const How = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('worked-out'), from: consultation.nullable() })
    .describe('By the record itself: from this consultation, in which the group was asked'),
  z
    .object({
      kind: z.literal('entered'),
      by: z
        .enum(['officer', 'group', 'link-officer'])
        .describe('In what kind of part; what groups and link officers say an officer has confirmed'),
    })
    .describe('By a person, with what shows it'),
])

const OfBody = z.object({
  name: z.string(),
  borough: z.object({ code: z.string(), name: z.string() }).nullable(),
  state: z.enum(['met', 'not-met', 'not-known']),
  how: How.nullable().describe('How the state came about; null where nothing is known'),
  evidence: z.string().describe('What shows it; empty where nothing is known'),
  evidenceUrl: z.string().describe('Where it can be read; empty where nowhere'),
  onDate: z.iso.date().nullable(),
  theRecordSays: z.string().describe('What the record says that bears on it without deciding it'),
})

export const Measures = z.object({
  year: z.int().describe('The financial year by the calendar year in which it begins, in April'),
  financialYear: z.string().describe('The same in words, such as 2009-10'),
  years: z.array(z.int()).describe('Years of which anything is known, the newest first'),
  measures: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      description: z.string(),
      target: z.int().describe('Of all groups of the kind, in per cent'),
      bodyType: z.object({ code: z.string(), name: z.string(), namePlural: z.string() }),
      met: count,
      notMet: count,
      notKnown: count.describe('Counted in the base: a target is reached by what is known'),
      of: count.describe('All groups of the kind: what met, notMet and notKnown are out of'),
      isReached: z.boolean(),
      source: consultation.nullable().describe('The consultation that it is worked out from in this year'),
      bodies: z.array(OfBody),
    }),
  ),
})
