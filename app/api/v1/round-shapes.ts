import { z } from 'zod'
import { OUTCOMES, VERDICTS } from '@/lib/rounds/schema'
import { VIEWS } from '@/lib/rounds/types'

/** What the public API says of drafts put for comment, and of what changed in them. */
const date = z.iso.date().describe('A day in London, such as 2010-03-12')
const instant = z.iso.datetime().describe('An instant in UTC')
const count = z.int().min(0)
const people = z.int().min(0).nullable().describe('Null where so few are not shown')

const perView = <Count extends z.ZodType>(shape: Count) =>
  z.object(Object.fromEntries(VIEWS.map((view) => [view, shape])) as Record<(typeof VIEWS)[number], Count>)

export const Draft = z.object({
  round: z.int().min(2).describe('The number of the stage'),
  name: z.string(),
  state: z.enum(['draft', 'open', 'closed']),
  title: z.string(),
  introduction: z.string(),
  closesOn: date.nullable(),
  changesPublishedAt: instant.nullable(),
  passages: z.array(z.object({ number: z.int().min(1), heading: z.string(), text: z.string() })),
})

const Comment = z.object({
  who: z.string().describe('The body, by its name; persons are not named'),
  kind: z.string(),
  borough: z.string(),
  basis: z.string(),
  view: z.enum(VIEWS).nullable(),
  text: z.string().nullable().describe('As it may be read; null where it is not published'),
  leftOut: z.string().describe('Why there is no text'),
  verdict: z.enum(VERDICTS).nullable(),
  why: z.string(),
})

const Passage = z.object({
  number: z.int().min(0).describe('0: added in answer to comments'),
  afterNumber: z.int().min(0).nullable(),
  heading: z.string(),
  outcome: z.enum(OUTCOMES),
  before: z.string(),
  after: z.string(),
  why: z.string(),
  changes: z.array(z.object({ kind: z.enum(['same', 'taken-out', 'put-in']), text: z.string() })),
  views: z
    .object({
      bodies: z.array(z.object({ code: z.string(), name: z.string(), counts: perView(count) })),
      persons: perView(people),
    })
    .nullable(),
  comments: z.array(Comment),
  notQuoted: z.string(),
})

export const Changes = z.object({
  round: z.int().min(2),
  edition: z.int().min(1),
  publishedAt: instant,
  whatChanged: z.string(),
  fingerprint: z.string().describe('SHA-256 of the content as canonical JSON, as it was published'),
  takenBack: count.describe('Comments whose authors have taken consent back since: they have no text'),
  shownFingerprint: z
    .string()
    .describe('The same of the content here: another where comments were taken back'),
  content: z.object({
    title: z.string(),
    introduction: z.string(),
    consultation: z.string(),
    round: z.string(),
    opened: date,
    closed: date,
    asked: z.object({ bodies: count }),
    answered: z.object({ bodies: count, persons: people }),
    whyUnanswered: z.string(),
    passages: z.array(Passage),
    whole: z.object({ comments: z.array(Comment), notQuoted: z.string() }),
  }),
})
