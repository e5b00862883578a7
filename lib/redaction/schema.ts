import { z } from 'zod'

/** Kinds as people read them. The last one is for what no calculation looks for. */
export const KIND_NAMES = {
  name: 'A name',
  email: 'An e-mail address',
  telephone: 'A telephone number',
  address: 'An address',
  postcode: 'A postcode',
  'number-plate': 'A number plate',
  'social-handle': 'A social media account',
  'date-of-birth': 'A date of birth',
  'national-insurance-number': 'A National Insurance number',
  'nhs-number': 'An NHS number',
  'crime-reference': 'A reference number',
  other: 'Something else that tells who it is',
} as const

export type RedactionKind = keyof typeof KIND_NAMES
export const REDACTION_KINDS = Object.keys(KIND_NAMES) as RedactionKind[]

const id = z.uuid('That is not an address of this site.')
const answer = { responseId: id, question: z.string().min(1).max(200) }
const why = z.string().trim().min(1, 'Say why it is taken out').max(300, 'Use at most 300 characters')
const kind = z.enum(REDACTION_KINDS, 'Choose what it is')

export const REDACTION_SHOW = ['proposed', 'chosen', 'quoted', 'out-of-date', 'decided', 'all'] as const
export type RedactionShow = (typeof REDACTION_SHOW)[number]

/** Which answers are worked through; it stands in the page's address, so whatever cannot be used counts as not given. */
export const ListRedactionsInput = z.object({
  consultationId: id,
  show: z.enum(REDACTION_SHOW).default('proposed').catch('proposed'),
  /** Where the page before ended. */
  after: z
    .string()
    .regex(/^[^~]+~[0-9a-f-]{36}~.+$/)
    .optional()
    .catch(undefined),
})

export const AnswerInput = z.object(answer)

export const DecideRedactionInput = z.object({
  ...answer,
  /** SHA-256 of the answer as the person read it. */
  answerHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 of the public text that the person saw decided; '' for none: nobody overwrites what another decided. */
  seen: z.string().regex(/^([0-9a-f]{64})?$/),
  /** Passages to take out, by place. */
  passages: z
    .array(z.object({ kind, start: z.number().int().min(0), end: z.number().int().min(1), why }))
    .max(500),
  /** Words to take out wherever they stand. */
  words: z.array(z.object({ kind, text: z.string().trim().min(1).max(2000), why })).max(50),
})

export const WithdrawRedactionInput = z.object({
  ...answer,
  seen: z.string().regex(/^[0-9a-f]{64}$/),
})
