import { z } from 'zod'
import { isCalendarDate } from '../core/london-time'

/** What goes into the verbs of this room; messages are shown by the form's fields. Safe in the browser. */
export const MOST_PASSAGES = 150
export const MOST_LETTERS = 4_000

const line = (max: number) => z.string().trim().max(max, `Use at most ${max} characters`)
const text = z
  .string()
  .trim()
  .max(MOST_LETTERS, 'A passage has at most 4,000 characters: put an empty line where it can be parted')
const date = z.string().refine(isCalendarDate, 'Enter a real date')
const version = z.coerce.number().int().min(1)
const why = line(2_000)

export const RoundIdInput = z.object({ stageId: z.uuid() })

export const BeginRoundInput = z.object({
  consultationId: z.uuid(),
  name: line(100).min(1, 'Give the round a name'),
  title: line(200).min(1, 'Enter the title of the draft'),
})

export const UpdateRoundInput = z.object({
  stageId: z.uuid(),
  version,
  name: line(100).min(1, 'Give the round a name'),
  title: line(200).min(1, 'Enter the title of the draft'),
  introduction: line(4_000),
  closesOn: date.nullable(),
})

export const AddPassagesInput = z.object({
  stageId: z.uuid(),
  version,
  text: z
    .string()
    .trim()
    .min(1, 'Paste or type the text')
    .max(300_000, 'That is too long for one paste: bring it in by parts'),
  replaces: z.boolean().default(false),
})

export const UpdatePassageInput = z.object({
  passageId: z.uuid(),
  /** Of the draft. */
  version,
  heading: line(200),
  text: text.min(1, 'A passage cannot be empty: remove it instead'),
})

export const DRAFT_MOVES = ['up', 'down', 'join', 'remove'] as const
export const ArrangePassageInput = z.object({ passageId: z.uuid(), version, move: z.enum(DRAFT_MOVES) })

export const LaunchRoundInput = z.object({ stageId: z.uuid(), version })
export const ExtendRoundInput = z.object({
  stageId: z.uuid(),
  closesOn: date,
  reason: line(1_000).min(1, 'Enter the reason'),
})
export const CloseRoundInput = z.object({ stageId: z.uuid(), reason: line(1_000).default('') })

export const VERDICTS = ['accepted', 'in-part', 'not-accepted'] as const
export type Verdict = (typeof VERDICTS)[number]

const comment = z.object({
  responseId: z.uuid(),
  questionName: z.string().min(1).max(100),
  /** Of the response, as the person read it. */
  revisionNumber: z.coerce.number().int().min(1),
  /** Of the answer that was there; 0 for none. */
  version: z.coerce.number().int().min(0),
})
export const AnswerCommentsInput = z
  .object({
    stageId: z.uuid(),
    comments: z.array(comment).min(1, 'Choose at least one comment').max(500),
    verdict: z.enum(VERDICTS, 'Say what was made of it'),
    why: line(2_000),
  })
  .refine(({ verdict, why }) => verdict === 'accepted' || why !== '', {
    path: ['why'],
    message: 'Say why it was not accepted, or not wholly',
  })

export const DECISIONS = ['undecided', 'kept', 'changed', 'dropped'] as const
export const OUTCOMES = [...DECISIONS, 'added'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const DecidePassageInput = z.object({
  passageId: z.uuid(),
  /** Of the passage. */
  version,
  outcome: z.enum(DECISIONS, 'Say what becomes of the passage'),
  newText: text.default(''),
  reason: why.default(''),
})

export const AddNewPassageInput = z.object({
  stageId: z.uuid(),
  /** 0: before the first. */
  afterNumber: z.coerce.number().int().min(0),
  heading: line(200).default(''),
  newText: text.min(1, 'Write the new passage'),
  why: why.min(1, 'Say why it is added'),
})
export const RemoveNewPassageInput = z.object({ passageId: z.uuid(), version })

export const SHOWS = ['all', 'unanswered', 'answered'] as const
export const CommentsDeskInput = z.object({
  stageId: z.uuid(),
  /** A passage's number, or 'whole' for the draft as a whole; without one, the first with comments to answer. */
  passage: z.string().max(10).optional(),
  show: z.enum(SHOWS).catch('all').default('all'),
})

export const PublishChangeListInput = z.object({
  stageId: z.uuid(),
  /** What was looked at before it was published. */
  fingerprint: z.string().max(64).optional(),
  whatChanged: line(2_000).default(''),
  whyUnanswered: line(2_000).default(''),
})

export const RoundOfSlugInput = z.object({
  slug: z.string().min(1).max(200),
  round: z.coerce.number().int().min(1).optional().catch(undefined),
  edition: z.coerce.number().int().min(1).optional().catch(undefined),
})
