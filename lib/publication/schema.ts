import { z } from 'zod'

const id = z.uuid('That is not an address of this site.')
const page = z.coerce.number().int().min(1).max(100_000).default(1).catch(1)

export const PublishResponsesInput = z.object({ consultationId: id })

export const WithdrawPublishedInput = z.object({
  consultationId: id,
  number: z.coerce
    .number('Enter the number of the response')
    .int()
    .min(1, 'Enter the number of the response'),
  why: z.string().trim().min(1, 'Say why it is withdrawn').max(500, 'Say why in at most 500 characters'),
})

export const RestorePublishedInput = z.object({
  consultationId: id,
  number: z.coerce.number().int().min(1),
})

/** What a list is narrowed to stands in the page's address: whatever cannot be used counts as not given. */
export const PublishedFilters = {
  search: z.string().trim().max(200).default('').catch(''),
  bodyType: z.string().max(40).default('').catch(''),
  borough: z.string().max(20).default('').catch(''),
}

export const ListPublishedInput = z.object({
  slug: z.string().min(1).max(200),
  ...PublishedFilters,
  page,
  limit: z.coerce.number().int().min(1).max(100).default(20).catch(20),
})

export const GetPublishedInput = z.object({
  slug: z.string().min(1).max(200),
  number: z.coerce.number().int().min(1).max(2_000_000_000),
})

export const CountPublishedInput = z.object({ slug: z.string().min(1).max(200) })

export const ExportPublishedInput = z.object({ slug: z.string().min(1).max(200), ...PublishedFilters })

export const ListHeldInput = z.object({ consultationId: id, page })
