import { z } from 'zod'

const id = z.uuid('That is not an address of this site.')

export const OwnPartInput = z.object({ invitationId: id })

export const OwnPartsInput = z.object({ consultationId: id, invitationIds: z.array(id).max(5000) })

const slug = z.string().min(1).max(200)

export const ThemeWalkInput = z.object({ slug, themeId: id })

export const ResponseWalkInput = z.object({ slug, number: z.coerce.number().int().min(1).max(2_000_000_000) })

export const CheckEditionInput = z.object({ slug })
