import { z } from 'zod'
import { isCalendarDate } from '../core/london-time'
import { filterField, pageField } from '../core/field-schema'
import { ACTION_MOVES, COMMITMENT_MOVES, STANDINGS } from './lifecycle'

/** What goes into the verbs of this room. Messages are shown by the form's fields. Safe in the browser. */
const id = z.uuid('That is not an address of this site.')
const version = z.coerce.number().int().min(1)
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${max.toLocaleString('en-GB')} characters`)
const why = text(1000).default('')
const dueOn = z.string('Enter the day by which').refine(isCalendarDate, 'Enter the day by which')

const words = {
  title: text(200).min(1, 'Enter a title'),
  whatWeWillDo: text(5000).default(''),
  youSaid: text(2000).default(''),
  leads: z.array(z.string()).min(1, 'Choose whose commitment it is'),
  themeIds: z
    .array(id)
    .default([])
    .transform((ids) => [...new Set(ids)]),
}

export const CommitmentIdInput = z.object({ commitmentId: id })
export const CommitmentActionInput = z.object({ commitmentId: id, actionId: id })
export const CommitmentNumberInput = z.object({ number: z.coerce.number().int().min(1).max(2_147_483_647) })
export const CommitmentsOfInput = z.object({ consultationId: id })
export const ConsultationSlugInput = z.object({ slug: z.string().min(1) })
export const AddCommitmentInput = z.object({ consultationId: id, ...words })
export const UpdateCommitmentInput = z.object({ commitmentId: id, version, ...words, why })
export const MoveCommitmentInput = z.object({
  commitmentId: id,
  version,
  move: z.enum(COMMITMENT_MOVES, 'Choose what happens to it'),
  why,
})
export const RemoveCommitmentInput = z.object({ commitmentId: id, version })

const action = {
  what: text(500).min(1, 'Say what will be done'),
  owner: text(200).min(1, 'Say who does it'),
  dueOn,
}
export const AddActionInput = z.object({ commitmentId: id, ...action })
export const UpdateActionInput = z.object({ actionId: id, version, ...action, why })
export const MoveActionInput = z.object({
  actionId: id,
  version,
  move: z.enum(ACTION_MOVES, 'Choose what happens to it'),
  why,
})
export const RemoveActionInput = z.object({ actionId: id, version })

const milestone = { what: text(300).min(1, 'Say what will be reached'), dueOn }
export const AddMilestoneInput = z.object({ actionId: id, ...milestone })
export const UpdateMilestoneInput = z.object({
  milestoneId: id,
  version,
  ...milestone,
  /** Null: not yet. */
  reachedOn: z.string().refine(isCalendarDate, 'Enter the day on which it was reached').nullable(),
  why,
})
export const RemoveMilestoneInput = z.object({ milestoneId: id, version, why })

const AN_ADDRESS = 'Enter an address that begins with https://'
const https = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: AN_ADDRESS })
  .max(2000, 'Use at most 2,000 characters')

export const AddProgressNoteInput = z
  .object({
    commitmentId: id,
    /** Of which action; without it, of the commitment as a whole. */
    actionId: z.union([z.literal('').transform(() => undefined), id]).optional(),
    text: text(3000).min(1, 'Say how far it is'),
    evidenceTitle: text(200).default(''),
    evidenceUrl: z.union([z.literal(''), https], AN_ADDRESS).default(''),
  })
  .check(({ value, issues }) => {
    if (value.evidenceUrl && !value.evidenceTitle)
      issues.push({
        code: 'custom',
        path: ['evidenceTitle'],
        message: 'Say what is at the address',
        input: value,
      })
  })
export const RemoveProgressNoteInput = z.object({ noteId: id })

/** What a list is narrowed to: of an address, so that what cannot be read counts as not given. */
const filters = {
  lead: filterField(z.string().max(50)),
  /** The consultation's name in addresses. */
  consultation: filterField(z.string().max(200)),
  standing: filterField(z.enum(STANDINGS)),
}
export const CommitmentFilters = z.object({ ...filters, consultationId: id.optional() })
/** With drafts only for staff. */
export const ExportCommitmentsInput = CommitmentFilters.extend({ withDrafts: z.boolean().default(false) })
export const ListCommitmentsInput = z.object({ ...filters, consultationId: id.optional(), page: pageField })
