import { z } from 'zod'
import { ACTION_STATES } from '@/lib/commitments/lifecycle'

/** What the public API says of commitments. */
const date = z.iso.date().describe('A day in London, such as 2010-01-29')
const instant = z.iso.datetime().describe('An instant in UTC')
const count = z.int().min(0)

const Note = z.object({
  text: z.string(),
  evidence: z
    .object({ title: z.string(), url: z.string() })
    .nullable()
    .describe('What shows it; its address is empty where it has none'),
  at: instant,
})

const Milestone = z.object({
  what: z.string(),
  dueOn: date,
  reachedOn: date.nullable(),
  isOverdue: z.boolean(),
})

const Action = z.object({
  what: z.string(),
  owner: z.string().describe('Who does it, in words'),
  dueOn: date,
  state: z.enum(ACTION_STATES),
  isOverdue: z.boolean().describe('Due before today in London, and not done'),
  startedAt: instant.nullable(),
  doneAt: instant.nullable(),
  droppedAt: instant.nullable(),
  whyDropped: z.string(),
  milestones: z.array(Milestone),
  notes: z.array(Note),
})

const ThemeSaid = z.object({
  title: z.string(),
  figures: z
    .object({
      edition: z.int().min(1).describe('Of the report'),
      responses: count.describe('Bodies that speak of it'),
      base: count.describe('Bodies that answered'),
      byType: z.array(z.object({ name: z.string(), namePlural: z.string(), count, base: count })),
      ofPublic: count
        .nullable()
        .describe('Members of the public, apart; null where they, or those who do not, are fewer than ten'),
    })
    .nullable(),
})

export const Commitment = z.object({
  number: z.int().min(1),
  title: z.string(),
  standing: z
    .enum(['overdue', 'going-on', 'kept', 'dropped'])
    .describe('Overdue as soon as an action or milestone of it is'),
  leads: z.array(z.object({ code: z.string(), name: z.string() })).describe('Whose commitment it is'),
  consultation: z.object({
    slug: z.string(),
    title: z.string(),
    note: z.string().describe('What in it is illustration and not record; empty where nothing is'),
  }),
  youSaid: z.string(),
  themes: z.array(ThemeSaid).describe('What it answers, as the published report counts it'),
  whatWeWillDo: z.string(),
  dueOn: date.nullable().describe('The last day on which something of it is due'),
  nextDueOn: date.nullable().describe('The first day on which something still open is due'),
  madeAt: instant,
  keptAt: instant.nullable(),
  droppedAt: instant.nullable(),
  whyDropped: z.string(),
  actions: z.array(Action),
  notes: z.array(Note),
  history: z.array(
    z.object({
      at: instant,
      what: z.string().describe('Such as made, kept, dropped, done, due-moved or milestone-reached'),
      action: z.string().nullable(),
      milestone: z.string().nullable(),
      from: date.nullable(),
      to: date.nullable(),
      why: z.string(),
    }),
  ),
})

export const CommitmentPage = z.object({
  commitments: z.array(Commitment),
  total: count,
  page: z.int().min(1),
  pages: z.int().min(1),
})
