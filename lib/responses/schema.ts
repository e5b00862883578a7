import { z } from 'zod'

/** Answers come from respondents: their shape is checked against the questionnaire, not here. */
const answers = z.record(z.string(), z.unknown(), 'The answers could not be read.')

/** The largest draft or submission that is read, in bytes of JSON: far more than any questionnaire takes. */
export const MOST_BYTES = 1_000_000

export const SaveAnswersInput = z.object({
  changes: z
    .array(
      z.object({
        /** Under which the answer is kept: the question's value name, with -Comment for its comment. */
        key: z.string().min(1).max(500),
        /** null takes the answer away. */
        value: z.unknown(),
        /** The number of the save it was based on (Mark.revision); 0 where there was none. */
        basedOn: z.number().int().min(0),
      }),
    )
    .max(1000),
  pageNumber: z.number().int().min(0).max(1000),
  /** The draft's revision that the sender has seen: what others saved after it is given back as news. */
  since: z.number().int().min(0).optional(),
})

export const SaveDraftInput = z.object({
  answers,
  pageNumber: z.number().int().min(0).max(1000),
  /** The revision of the draft that the changes were made to. */
  basedOn: z.number().int().min(0),
})

/** An e-mail address as people type it; empty where they want no copy. */
const copyTo = z
  .union([
    z.literal(''),
    z
      .email('Enter an e-mail address in the right form, such as name@example.org')
      .max(254, 'Enter a shorter e-mail address'),
  ])
  .default('')

export const SubmitResponseInput = z.object({
  /** Without them, the draft's. */
  answers: answers.optional(),
  /** The draft's revision that was looked at before submitting it. */
  basedOn: z.number().int().min(1).optional(),
  copyTo,
})

export const ListResponsesInput = z.object({
  consultationId: z.uuid(),
  search: z.string().trim().max(100).catch('').default(''),
  bodyType: z.string().max(50).catch('').default(''),
  borough: z.string().max(50).catch('').default(''),
  page: z.coerce.number().int().min(1).catch(1),
})

export const GetResponseInput = z.object({ consultationId: z.uuid(), responseId: z.uuid() })
