import { z } from 'zod'
import { stageNumber } from '../consultations/schema'

/** What becomes of a passage, with the words people see. */
export const USES = { used: 'Used', part: 'Used in part', not: 'Not used' } as const
export type Use = keyof typeof USES

const invitationId = z.uuid()
const responseId = z.uuid()
/** Of the response, as the person saw it. */
const revisionNumber = z.coerce.number().int().min(1)
const question = z.string().min(1).max(500)

const verdict = {
  use: z.enum(Object.keys(USES) as [Use, ...Use[]], 'Say whether it is used, used in part or not used'),
  reason: z
    .string()
    .trim()
    .max(1000, 'Use at most 1,000 characters')
    .default('')
    .transform((text) => text.replace(/\r\n?/g, '\n')),
  isMinority: z.boolean().default(false),
}

type Verdict = { use: Use; reason: string }

/** The panel will read it: whoever leaves its words out says why. */
const isExplained = ({ use, reason }: Verdict) => use === 'used' || reason !== ''
const EXPLAIN = { path: ['reason'], message: 'Say why, in words that the panel will read' }

export const MarkPassageInput = z
  .object({
    ...{ invitationId, responseId, revisionNumber, question },
    /** Some of the answer's words; empty: the answer as a whole. */
    excerpt: z.string().max(20_000).default(''),
    ...verdict,
    /** The question of the borough's own text into which the words are put; empty: into none. */
    into: z.string().max(500).default(''),
  })
  .refine(isExplained, EXPLAIN)

export const UpdatePassageInput = z
  .object({ invitationId, passageId: z.uuid(), ...verdict })
  .refine(isExplained, EXPLAIN)

export const RemovePassageInput = z.object({ invitationId, passageId: z.uuid() })

export const MarkAnswerReadInput = z.object({ invitationId, responseId, revisionNumber })

export const SaveBoroughTextInput = z.object({
  ...{ invitationId, question },
  text: z.string().max(20_000, 'Use at most 20,000 characters'),
  /** The number of the save it was based on; 0 where there was none. */
  basedOn: z.coerce.number().int().min(0),
})

export const PutMinorityViewsInput = z.object({ invitationId, question })

export const GetCompileDeskInput = z.object({
  invitationId,
  question: z.string().max(500).optional(),
})
export const GetPanelAnswerInput = z.object({ invitationId, responseId })
export const GetCompileSnapshotInput = z.object({
  invitationId,
  revisionNumber: z.coerce.number().int().min(1),
})
export const ListCompilesInput = z.object({ consultationId: z.uuid().optional(), stage: stageNumber })
export const GetUseOfAnswerInput = z.object({ invitationId })
export const ListBodiesToAskInput = z.object({ invitationId })

const oneLine = (what: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${max} characters`)
    .regex(/^[^\p{Cc}]*$/u, `Enter ${what} on one line`)
    .default('')

export const AskBodyInput = z
  .object({
    invitationId,
    /** Of the directory; empty where a new body is named. */
    bodyId: z.union([z.literal(''), z.uuid()]).default(''),
    name: oneLine('the name', 200),
    bodyTypeCode: z.string().trim().default(''),
    contactName: oneLine('the contact’s name', 120),
    contactEmail: z
      .union([z.literal(''), z.email('Enter an e-mail address like name@example.org').max(254)])
      .default(''),
    reason: z.string().trim().min(1, 'Say why you ask it').max(500, 'Say why in at most 500 characters'),
  })
  .refine(({ bodyId, name }) => bodyId !== '' || name !== '', {
    path: ['bodyId'],
    message: 'Choose a body, or name a new one below',
  })
  .refine(({ bodyId, name }) => bodyId === '' || name === '', {
    path: ['name'],
    message: 'Either choose a body from the list or name a new one, not both',
  })
  .refine(({ name, bodyTypeCode }) => name === '' || bodyTypeCode !== '', {
    path: ['bodyTypeCode'],
    message: 'Say what kind of body it is',
  })
  .refine(({ name, contactName, contactEmail }) => name === '' || (contactName && contactEmail), {
    path: ['contactEmail'],
    message: 'Say to whom we write there: a name and an e-mail address',
  })

export const CitationsInAnswerInput = z.object({ responseId, question })
