import { z } from 'zod'

const id = z.uuid('That is not an address of this site.')

export const ConsultationIdInput = z.object({ consultationId: id })

const one = z.string().max(200).optional()

/** Which bodies' answers: the same filters in the address of every page of analysis. */
export const SharedFilters = z.object({ bodyType: one, borough: one, channel: one, basis: one })

export const CountThemesInput = ConsultationIdInput.extend(SharedFilters.shape)

/** What a table of answers shows. All of it stands in the address of its page, so that it can be sent to a colleague. */
export const AnswerTableInput = ConsultationIdInput.extend({
  /** The question's name; the first one without it. */
  question: one,
  strand: z.enum(['bodies', 'persons']).default('bodies'),
  /** What parts it into columns: bodyType, borough, channel, basis, or q: and a question's name. */
  by: one,
  ...SharedFilters.shape,
  /** Of persons: each borough counts as many as live there. An option, and marked where it is used. */
  weights: z.enum(['borough']).optional().catch(undefined),
})

export const FindingsBoardInput = ConsultationIdInput.extend({
  ...SharedFilters.shape,
  by: z.enum(['bodyType', 'borough']).default('bodyType'),
})

/** An answer is one response to one text question. */
const answer = { responseId: id, question: z.string().min(1).max(200) }

export const AnswerInput = z.object(answer)

/** SHA-256 of the answer's text as the person saw it: what tells that it was corrected meanwhile. */
const seenHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional()

/** For the history of the code frame: asked for once the frame is in use. */
export const why = z.string().trim().max(1000, 'Use at most 1,000 characters').default('')

const themeWords = {
  title: z
    .string()
    .trim()
    .min(1, 'Enter a name for the theme')
    .max(120, 'Use at most 120 characters for the name'),
  description: z.string().trim().max(2000, 'Use at most 2,000 characters').default(''),
  includes: z.string().trim().max(2000, 'Use at most 2,000 characters').default(''),
  excludes: z.string().trim().max(2000, 'Use at most 2,000 characters').default(''),
  heading: z.string().trim().max(120, 'Use at most 120 characters for the heading').default(''),
  /** Codes of lead organisations: one, or all that lead the consultation. */
  addressees: z.array(z.string()).min(1, 'Choose to whom this is said'),
}

export const AddThemeInput = z.object({ consultationId: id, ...themeWords, why })
export const UpdateThemeInput = z.object({
  themeId: id,
  version: z.coerce.number().int().min(1),
  ...themeWords,
  why,
})
export const ThemeIdInput = z.object({ themeId: id })
/** The same where it changes what the frame holds. */
export const ThemeChangeInput = ThemeIdInput.extend({ why })
export const MoveThemeInput = z.object({ themeId: id, direction: z.enum(['up', 'down']) })

/** By words alone, in seconds; or by meaning as well: rounded to bytes, or as it was published. */
export const PRECISIONS = ['words', 'int8', 'fp32'] as const

export const AskForThemesInput = ConsultationIdInput.extend({
  question: z.string().min(1, 'Choose a question').max(200),
  /** 'endpoint': by the one that an administrator configured. */
  precision: z.enum([...PRECISIONS, 'endpoint'], 'Choose how answers are compared').default('int8'),
  /** '' for as many as are steady. */
  count: z
    .union([
      z.literal('').transform(() => undefined),
      z.coerce
        .number('Enter a whole number, such as 12')
        .int('Enter a whole number, such as 12')
        .min(2, 'Enter 2 or more')
        .max(100, 'Enter 100 or fewer'),
    ])
    .optional(),
})
/** The same of the answers of one suggestion alone. */
export const SplitSuggestionInput = z.object({ suggestionId: id, count: AskForThemesInput.shape.count })
export const SuggestionIdInput = z.object({ suggestionId: id })
export const AcceptSuggestionInput = z.object({ suggestionId: id, ...themeWords, why })
export const JoinSuggestionInput = z.object({
  suggestionId: id,
  themeId: z.uuid('Choose a theme'),
  /** Though its answers are for what those of the theme are against. */
  evenSo: z.boolean().default(false),
})

export const SetCodingInput = z.object({ ...answer, themeId: id, on: z.boolean(), answerHash: seenHash })
export const MarkReadInput = z.object({ ...answer, read: z.boolean().default(true), answerHash: seenHash })
export const MarkQuoteInput = z.object({
  ...answer,
  themeId: id,
  startsAt: z.number().int().min(0),
  endsAt: z.number().int().min(1),
  /** What the person selected, where the caller has it: it must stand at the offsets. */
  excerpt: z.string().optional(),
  answerHash: seenHash,
})
export const UpdateQuoteInput = z.object({
  quoteId: id,
  publicText: z
    .string()
    .trim()
    .min(1, 'Enter what is to be published')
    .max(4000, 'Use at most 4,000 characters')
    .optional(),
  isChosen: z.boolean().optional(),
  /** Why words are taken out, where no calculation says so. */
  why: z.string().trim().max(300, 'Use at most 300 characters').optional(),
  /** Publishes it without how the view came about. */
  hidesBasis: z.boolean().optional(),
})
export const QuoteIdInput = z.object({ quoteId: id })

export const SHOW = ['all', 'unread', 'nobody', 'uncoded', 'changed'] as const
export type Show = (typeof SHOW)[number]

/** Where an answer stands on what it is asked. */
export const STANCES = ['for', 'against', 'mixed', 'unclear'] as const
export type Stance = (typeof STANCES)[number]

export const ESCALATED = ['open', 'closed'] as const
export type Escalated = (typeof ESCALATED)[number]

/** What the desk shows; it stands in the page's address, so whatever cannot be used counts as not given. */
export const GetDeskInput = z.object({
  consultationId: id,
  question: z.string().max(200).optional().catch(undefined),
  bodyType: z.string().max(50).optional().catch(undefined),
  borough: z.string().max(50).optional().catch(undefined),
  channel: z.string().max(50).optional().catch(undefined),
  basis: z.string().max(50).optional().catch(undefined),
  themeId: z.uuid().optional().catch(undefined),
  suggestionId: z.uuid().optional().catch(undefined),
  groupId: z.uuid().optional().catch(undefined),
  stance: z.enum(STANCES).optional().catch(undefined),
  evidence: z.boolean().optional().catch(undefined),
  escalated: z.enum(ESCALATED).optional().catch(undefined),
  show: z.enum(SHOW).default('all').catch('all'),
  search: z.string().trim().max(200).optional().catch(undefined),
  at: z
    .object({ responseId: z.uuid(), question: z.string().max(200) })
    .optional()
    .catch(undefined),
})

/** One change at the desk, as the browser sends it. */
export const DeskChange = z.discriminatedUnion('do', [
  SetCodingInput.extend({ do: z.literal('coding') }),
  MarkReadInput.extend({ do: z.literal('read') }),
  MarkQuoteInput.extend({ do: z.literal('quote') }),
  QuoteIdInput.extend({ do: z.literal('remove-quote') }),
])
export type DeskChange = z.input<typeof DeskChange>
