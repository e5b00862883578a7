import { z } from 'zod'

const id = z.uuid('That is not an address of this site.')
const version = z.coerce.number().int().min(0)
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${max.toLocaleString('en-GB')} characters`)
const heading = text(200).min(1, 'Enter a heading')
const ids = z
  .array(id)
  .default([])
  .transform((all) => [...new Set(all)])

export const ConsultationIdInput = z.object({ consultationId: id })

/** Which section: of its kind, or that of one part. */
const ofSection = { consultationId: id, kind: z.string().max(20), key: z.string().max(100).default('') }

export const GetSectionInput = z.object({ consultationId: id, slug: z.string().max(120) })

export const SaveSectionInput = z.object({
  ...ofSection,
  /** What the edit was based on; 0 before anything was saved. */
  version,
  heading,
  text: text(40_000).default(''),
  isLeftOut: z.boolean().default(false),
})

export const RestoreSectionInput = z.object({ ...ofSection, version, fromVersion: version })

export const SaveReportTitleInput = z.object({
  consultationId: id,
  version,
  title: text(200).min(1, 'Enter a title for the report'),
})

export const AddCommentInput = z.object({
  consultationId: id,
  /** Empty: on the report as a whole. */
  kind: z.string().max(20).default(''),
  key: z.string().max(100).default(''),
  excerpt: text(1000).default(''),
  text: text(4000).min(1, 'Say something'),
})

export const AnswerCommentInput = z.object({
  commentId: id,
  text: text(4000).min(1, 'Say something'),
})

export const SettleCommentInput = z.object({ commentId: id, settled: z.boolean() })

const source = {
  title: text(300).min(1, 'Enter the title'),
  publisher: text(200).default(''),
  published: text(60).default(''),
  url: text(500)
    .refine((url) => url === '' || /^https:\/\/\S+$/.test(url), 'Enter an address that begins with https://')
    .default(''),
  finding: text(2000).min(1, 'Say what it found'),
  themeIds: ids,
}
export const AddSourceInput = z.object({ consultationId: id, ...source })
export const UpdateSourceInput = z.object({ sourceId: id, version, ...source })
export const RemoveSourceInput = z.object({ sourceId: id, version })

const refusal = {
  key: z.string().min(1, 'Choose whose decision it is').max(100),
  what: text(500).min(1, 'Say what will not be done'),
  why: text(2000).min(1, 'Say why'),
  themeIds: ids,
}
export const AddRefusalInput = z.object({ consultationId: id, ...refusal })
export const UpdateRefusalInput = z.object({ refusalId: id, version, ...refusal })
export const RemoveRefusalInput = z.object({ refusalId: id, version })

export const ChooseQuotesInput = z.object({
  consultationId: id,
  themeId: id,
  /** The quotes of the theme that go into the report; its other quotes do not. */
  quoteIds: z.array(id),
})

export const ComposeReportInput = z.object({
  consultationId: id,
  /** Commitments that are not made yet stand in it. */
  withDrafts: z.boolean().default(true),
})

export const CHECK_ANSWERS = ['yes', 'no', 'does-not-apply'] as const
export type CheckAnswer = (typeof CHECK_ANSWERS)[number]

export const AnswerChecklistInput = z.object({
  consultationId: id,
  answers: z.array(
    z.object({
      code: z.string().max(60),
      /** Of what the person saw; if it is no longer that, they look again. */
      seen: z.string().max(64),
      answer: z.enum(CHECK_ANSWERS, 'Choose an answer'),
      words: text(2000).default(''),
    }),
  ),
})

export const ProposeReportInput = z.object({
  consultationId: id,
  whatChanged: text(2000).default(''),
  note: text(2000).default(''),
  /** Of what the person saw before proposing, commitments that are not made yet among it or not. */
  fingerprint: z.string().optional(),
  /** Figures of persons that would say, beside an earlier edition, what fewer than ten of them said, are hidden. */
  hidesSmallChanges: z.boolean().default(false),
  /** Drafts among the commitments are made when it is published; otherwise they are left out. */
  makesCommitments: z.boolean().default(false),
})

export const ProposalIdInput = z.object({ proposalId: id })
export const ApproveReportInput = z.object({ proposalId: id })
export const SendBackReportInput = z.object({
  proposalId: id,
  why: text(2000).min(1, 'Say what should be changed'),
})

export const GetPublishedReportInput = z.object({
  slug: z.string().min(1),
  edition: z.coerce.number().int().min(1).optional(),
})

export const ListEditionsInput = z.union([ConsultationIdInput, z.object({ slug: z.string().min(1) })])
