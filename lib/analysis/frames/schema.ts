import { z } from 'zod'
import { why } from '../schema'

const id = z.uuid('That is not an address of this site.')

export const FrameInput = z.object({ consultationId: id })
export const FreezeInput = FrameInput.extend({
  note: z.string().trim().max(500, 'Use at most 500 characters').default(''),
})
export const ReopenInput = FrameInput.extend({
  why: z.string().trim().min(1, 'Say why it is opened again').max(1000, 'Use at most 1,000 characters'),
})

export const MergeThemesInput = z.object({
  intoId: z.uuid('Choose the theme that stays'),
  themeIds: z.array(id).min(1, 'Choose at least one theme that is taken in'),
  why,
})

/** `${responseId}~${question}` */
const answerKey = z.string().regex(/^[0-9a-f-]{36}~.{1,200}$/, 'That is not an address of this site.')

export const SplitThemeInput = z.object({
  themeId: id,
  /** The part's name, where it is a new theme. */
  title: z.string().trim().max(120, 'Use at most 120 characters for the name').default(''),
  description: z.string().trim().max(2000, 'Use at most 2,000 characters').default(''),
  /** Or a theme that is there, such as one that was parted from it before. */
  intoId: z.union([z.literal('').transform(() => undefined), id]).optional(),
  answers: z.array(answerKey).max(500, 'Choose at most 500 answers at a time').default([]),
  why,
})

export const ThemeAnswersInput = z.object({
  themeId: id,
  search: z.string().trim().max(200).default('').catch(''),
  page: z.coerce.number().int().min(1).default(1).catch(1),
})

export const CarryOverInput = z.object({
  consultationId: id,
  fromId: id,
  edition: z.coerce.number().int().min(1).optional(),
  themeIds: z.array(id).min(1, 'Choose at least one theme'),
  why,
})

export const CarrySourceInput = z.object({
  consultationId: id,
  fromId: id.optional().catch(undefined),
  edition: z.coerce.number().int().min(1).optional().catch(undefined),
})

export const HistoryInput = FrameInput.extend({
  themeId: id.optional().catch(undefined),
  page: z.coerce.number().int().min(1).default(1).catch(1),
})

/** Two editions by number; without `to`, the frame as it stands. */
export const DifferencesInput = FrameInput.extend({
  from: z.coerce.number().int().min(1),
  to: z.coerce.number().int().min(1).optional().catch(undefined),
})

/** A theme as an edition holds it. */
export const EditionTheme = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  includes: z.string(),
  excludes: z.string(),
  heading: z.string(),
  addressees: z.array(z.string()),
})
export type EditionTheme = z.infer<typeof EditionTheme>
export const EditionContent = z.object({ themes: z.array(EditionTheme) })
