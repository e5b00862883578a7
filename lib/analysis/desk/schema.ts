import { z } from 'zod'
import { STANCES } from '../schema'

const id = z.uuid('That is not an address of this site.')
const answer = { responseId: id, question: z.string().min(1).max(200) }
const seenHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional()

const mark = { stance: z.enum(STANCES).nullable(), isEvidence: z.boolean() }

/** What is said of an answer, with what the person saw there before: nobody overwrites another unseen. */
export const SetMarkInput = z.object({
  ...answer,
  ...mark,
  answerHash: seenHash,
  seen: z.object(mark),
})

const range = { startsAt: z.number().int().min(0), endsAt: z.number().int().min(1) }

export const AddSpanInput = z.object({
  ...answer,
  themeId: id,
  ...range,
  /** What the person selected: it must stand at the offsets. */
  excerpt: z.string().optional(),
  answerHash: seenHash,
})
export const RemoveSpanInput = z.object({ ...answer, themeId: id, ...range })

export const CodeAlikeInput = z.object({
  ...answer,
  themeId: id,
  on: z.boolean(),
  groupId: id,
  answerHash: seenHash,
})

export const UndoStepInput = z.object({ consultationId: id })

export const EscalateInput = z.object({
  ...answer,
  answerHash: seenHash,
  officerId: z.uuid('Choose an officer'),
  why: z.string().trim().min(1, 'Say why it needs somebody').max(1000, 'Use at most 1,000 characters'),
})
export const EscalationIdInput = z.object({ escalationId: id })
export const ListEscalationsInput = z.object({
  show: z.enum(['open', 'closed']).default('open').catch('open'),
})
export const CloseEscalationInput = z.object({
  escalationId: id,
  outcome: z.string().trim().min(1, 'Say what was done').max(2000, 'Use at most 2,000 characters'),
})

export const AskForAlikeInput = z.object({
  consultationId: id,
  question: z.string().min(1, 'Choose a question').max(200),
})
export const ListAlikeInput = z.object({
  consultationId: id,
  page: z.coerce.number().int().min(1).default(1).catch(1),
})
export const GetAlikeInput = z.object({
  consultationId: id,
  groupId: id,
  page: z.coerce.number().int().min(1).default(1).catch(1),
})

/** Changes of the desk beyond themes, quotes and reading, as the browser sends them. */
export const DeskDepthChange = z.discriminatedUnion('do', [
  SetMarkInput.extend({ do: z.literal('mark') }),
  AddSpanInput.extend({ do: z.literal('span') }),
  RemoveSpanInput.extend({ do: z.literal('remove-span') }),
  CodeAlikeInput.extend({ do: z.literal('coding-alike') }),
  UndoStepInput.extend({ do: z.literal('undo') }),
])
export type DeskDepthChange = z.input<typeof DeskDepthChange>
