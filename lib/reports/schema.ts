import { z } from 'zod'

const id = z.uuid('That is not an address of this site.')
const words = z.string().trim().max(20_000, 'Use at most 20,000 characters').default('')

export const ConsultationIdInput = z.object({ consultationId: id })

export const SaveReportWordsInput = z.object({
  consultationId: id,
  /** What the edit was based on; 0 before anything was saved. */
  version: z.coerce.number().int().min(0),
  title: z
    .string()
    .trim()
    .min(1, 'Enter a title for the report')
    .max(200, 'Use at most 200 characters for the title'),
  introduction: words,
  howWeAsked: words,
  whatHappensNext: words,
  parts: z.array(
    z.object({
      key: z.string(),
      heading: z
        .string()
        .trim()
        .min(1, 'Enter a heading for this part')
        .max(200, 'Use at most 200 characters for the heading'),
      text: words,
    }),
  ),
})

export const ChooseQuotesInput = z.object({
  consultationId: id,
  themeId: id,
  /** The quotes of the theme that go into the report; its other quotes do not. */
  quoteIds: z.array(id),
})

export const PublishReportInput = z.object({
  consultationId: id,
  whatChanged: z.string().trim().max(2000, 'Use at most 2,000 characters').default(''),
  /** Of what the person saw before publishing: if it is no longer that, they look again. */
  fingerprint: z.string().optional(),
  /** Figures of persons that would say, beside an earlier edition, what fewer than ten of them said, are hidden. */
  hidesSmallChanges: z.boolean().default(false),
})

export const GetPublishedReportInput = z.object({
  slug: z.string().min(1),
  edition: z.coerce.number().int().min(1).optional(),
})

export const ListEditionsInput = z.union([ConsultationIdInput, z.object({ slug: z.string().min(1) })])
