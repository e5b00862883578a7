import { z } from 'zod'

const id = z.uuid('That is not an address of this site.')

/** Answers that must have been coded before a learner is of any use, and of each theme that it is to learn. */
export const FEWEST_CODED = 40
export const FEWEST_OF_A_THEME = 5
/** From here on it says so of itself; fewer codes make for poor proposals. */
export const ENOUGH_CODED = 200

/** A proposal that is less likely than this is never accepted unseen, and not audited. */
export const LIKELY = 0.5
export const LEVELS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const
/** Proposals that must have been checked before others are accepted unseen. */
export const FEWEST_CHECKED = 20

export const LearningInput = z.object({ consultationId: id })
export const AskForProposalsInput = LearningInput.extend({
  question: z.string().min(1, 'Choose a question').max(200),
  precision: z.enum(['words', 'int8', 'fp32'], 'Choose how answers are compared').default('int8'),
})
export const LearnerRunInput = z.object({ runId: id })
export const ListProposalsInput = LearnerRunInput.extend({
  order: z.enum(['useful', 'likely']).default('useful').catch('useful'),
  themeId: id.optional().catch(undefined),
  page: z.coerce.number().int().min(1).default(1).catch(1),
})
export const DecideOnAnswerInput = LearnerRunInput.extend({
  responseId: id,
  /** SHA-256 of the answer as the person read it. */
  answerHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Proposals that were shown, and those of them that are right: the others are rejected. */
  shown: z.array(id).min(1),
  right: z.array(id).default([]),
})
export const DrawAuditInput = LearnerRunInput.extend({
  count: z.coerce
    .number('Enter a whole number, such as 40')
    .int('Enter a whole number, such as 40')
    .min(10, 'Enter 10 or more')
    .max(500, 'Enter 500 or fewer'),
})
export const JudgeProposalInput = z.object({ proposalId: id, isRight: z.boolean() })
export const AcceptLikelyInput = LearnerRunInput.extend({
  from: z.coerce.number().min(LIKELY, 'Choose a probability').max(1, 'Choose a probability'),
})
