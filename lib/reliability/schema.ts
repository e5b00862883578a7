import { z } from 'zod'

const id = z.uuid('That is not an address of this site.')

export const ReliabilityInput = z.object({ consultationId: id })

/** A smaller share says too little of the rest. */
export const LEAST_PERCENT = 10

export const StartRoundInput = ReliabilityInput.extend({
  question: z.string().min(1, 'Choose a question').max(200),
  name: z.string().trim().max(120, 'Use at most 120 characters').default(''),
  percent: z.coerce
    .number('Enter a whole number, such as 10')
    .int('Enter a whole number, such as 10')
    .min(LEAST_PERCENT, `Enter ${LEAST_PERCENT} or more: fewer say too little of the rest`)
    .max(100, 'Enter 100 or fewer')
    .default(LEAST_PERCENT),
  coderIds: z.array(id).min(1, 'Choose who codes'),
  /** Sets what is drawn: the same seed and answers, the same sample. */
  seed: z.coerce
    .number('Enter a whole number')
    .int('Enter a whole number')
    .min(0)
    .max(999_999_999)
    .default(1),
  /** '' for people among themselves. */
  learnerRunId: z.union([z.literal('').transform(() => undefined), id]).optional(),
})
export const RoundInput = z.object({ roundId: id })
export const BlindAnswerInput = RoundInput.extend({ responseId: id.optional().catch(undefined) })
export const BlindCodesInput = RoundInput.extend({
  responseId: id,
  themeIds: z.array(id).max(200).default([]),
})
export const DisagreementsInput = RoundInput.extend({
  page: z.coerce.number().int().min(1).default(1).catch(1),
})
export const SettleInput = RoundInput.extend({
  responseId: id,
  settled: z.array(z.object({ themeId: id, applies: z.boolean() })).min(1, 'Say for one theme at least'),
  why: z.string().trim().min(1, 'Say why').max(1000, 'Use at most 1,000 characters'),
  /** When what the person saw had been settled last, in milliseconds; 0: not at all. */
  seen: z.coerce.number().int().min(0).default(0),
})

/** A theme as it stood when a round was started. */
export const RoundTheme = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  includes: z.string(),
  excludes: z.string(),
  heading: z.string(),
})
export type RoundTheme = z.infer<typeof RoundTheme>
