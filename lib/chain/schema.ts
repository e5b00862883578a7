import { z } from 'zod'

const id = z.uuid('That is not an address of this site.')

export const OwnPartInput = z.object({ invitationId: id })

export const OwnPartsInput = z.object({ consultationId: id, invitationIds: z.array(id).max(5000) })
