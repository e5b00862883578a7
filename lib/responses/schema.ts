import { z } from 'zod'
import { stageNumber } from '../consultations/schema'
import { BasisSchema } from './basis'
import { RECORD_USES } from './import-types'

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
  /** The pages ask first who stands behind it; other senders may leave that open. */
  withBasis: z.boolean().default(false),
  copyTo,
})

export const ListResponsesInput = z.object({
  consultationId: z.uuid(),
  stage: stageNumber,
  search: z.string().trim().max(100).catch('').default(''),
  bodyType: z.string().max(50).catch('').default(''),
  borough: z.string().max(50).catch('').default(''),
  basis: z.string().max(50).catch('').default(''),
  page: z.coerce.number().int().min(1).catch(1),
})

export const GetResponseInput = z.object({ consultationId: z.uuid(), responseId: z.uuid() })

const page = z.string('Choose a part').min(1, 'Choose a part of the questions').max(500)

export const HandOverSectionInput = z.object({
  page,
  /** Of the person who is asked to answer it. */
  linkId: z.uuid('Choose somebody'),
  note: z.string().trim().max(1000, 'Use at most 1,000 characters').default(''),
})

export const SectionInput = z.object({ page })

export const AskChairInput = z.object({
  /** Whom to ask; without it the chair by the body's record. */
  linkId: z.uuid().optional(),
  note: z.string().trim().max(1000, 'Use at most 1,000 characters').default(''),
})

export const SignOffInput = z.object({
  /** The draft's revision that the chair has read. */
  basedOn: z.number().int().min(1),
  /** Where the link does not say who the chair is. */
  name: z.string().trim().max(120, 'Use at most 120 characters').default(''),
})

export const SendBackInput = z.object({
  note: z.string().trim().min(1, 'Say what should be changed').max(2000, 'Use at most 2,000 characters'),
})

/** Whoever holds a link names none: it is the consultation of their invitation. */
export const PaperFormInput = z.object({ consultationId: z.uuid().optional(), stage: stageNumber })

/** One body's form, or those of the silent bodies of a borough; 'none' is for bodies without one. */
export const PaperPackInput = z.object({
  consultationId: z.uuid(),
  stage: stageNumber,
  boroughCode: z.string().max(20).optional(),
  invitationId: z.uuid().optional(),
})

export const AddPilotRemarkInput = z.object({
  /** Which page it is about, as its address ends. */
  page: z.string().trim().max(100).default(''),
  text: z.string().trim().min(1, 'Write what you noticed').max(4000, 'Use at most 4,000 characters'),
})

export const ListPilotAnswersInput = z.object({ consultationId: z.uuid(), stage: stageNumber })

/** What a member of the public may agree to. */
export const PUBLICATIONS = ['full', 'anonymous', 'none'] as const

export const SetPublicationInput = z.object({
  publication: z.enum(PUBLICATIONS, 'Choose whether your answers may be published'),
})

export const RecordLessPublicationInput = z.object({
  consultationId: z.uuid(),
  responseId: z.uuid(),
  publication: z.enum(PUBLICATIONS, 'Choose what they allow from now on'),
  /** Such as "by telephone on 3 March; they knew what they had written". */
  how: z
    .string()
    .trim()
    .min(1, 'Say how they told you, and how you know that it is their answer')
    .max(1000, 'Use at most 1,000 characters'),
})

/** How a response came in, in words. */
export const CHANNELS: Record<string, string> = {
  online: 'Online',
  paper: 'On paper',
  telephone: 'By telephone',
  postcard: 'On a postcard',
  email: 'By e-mail',
  import: 'Imported',
}

export const KEYED_CHANNELS = ['paper', 'telephone', 'postcard', 'email'] as const

const calendarDay = z.iso.date('Enter a real date')
const keyedAnswers = {
  answers,
  /** Names of required questions that were left empty on the paper. */
  leftEmpty: z.array(z.string().max(500)).max(1000).default([]),
  /** Answers to what was not asked of them, by the routing, are left out instead of refused. */
  leaveOutHidden: z.boolean().default(false),
}
const whyShort = z.string().trim().max(1000, 'Use at most 1,000 characters')

export const KeyInInput = z.object({
  consultationId: z.uuid(),
  stage: stageNumber,
  respondent: z.union([
    z.object({ invitationId: z.uuid() }),
    z.object({
      person: z.object({
        boroughCode: z.string().max(20).nullable(),
        wardCode: z.string().max(20).nullable().default(null),
        publication: z.enum(PUBLICATIONS, 'Choose what they said about publishing'),
      }),
    }),
  ]),
  channel: z.enum(KEYED_CHANNELS, 'Choose how it came in'),
  receivedOn: calendarDay,
  /** Why an answer that comes in after closing is taken. */
  lateReason: whyShort.default(''),
  basis: BasisSchema.nullable().default(null),
  /** As it stands on the paper. */
  signedOffName: z.string().trim().max(200, 'Use at most 200 characters').default(''),
  ...keyedAnswers,
})

export const CorrectKeyedInput = z.object({
  consultationId: z.uuid(),
  stage: stageNumber,
  responseId: z.uuid(),
  /** The revision that was looked at. */
  basedOn: z.number().int().min(1),
  reason: whyShort.min(1, 'Say why it is corrected'),
  ...keyedAnswers,
})

export const GetKeyingInput = z.object({
  consultationId: z.uuid(),
  stage: stageNumber,
  invitationId: z.uuid().optional(),
})

export const FindToKeyInInput = z.object({
  consultationId: z.uuid(),
  stage: stageNumber,
  search: z.string().trim().max(100).catch('').default(''),
})

export const UploadResponsesInput = z.object({
  consultationId: z.uuid(),
  fileName: z.string().trim().min(1, 'Choose a file').max(255, 'Give the file a shorter name'),
  content: z.instanceof(Uint8Array),
})

export const ImportIdInput = z.object({ consultationId: z.uuid(), importId: z.uuid() })
export const ListImportsInput = z.object({ consultationId: z.uuid() })

export const MapImportInput = ImportIdInput.extend({
  columns: z.array(z.union([z.enum(RECORD_USES), z.templateLiteral(['answer:', z.string().max(500)])])),
  from: z.enum(['bodies', 'public'], 'Say whose answers these are'),
})

export const ListLanguagesInput = z.object({ slug: z.string().min(1).max(200) })

export const ChooseLanguageInput = z.object({ locale: z.string().min(2).max(10) })
