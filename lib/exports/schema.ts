import { z } from 'zod'

export const ExportInput = z.object({ consultationId: z.uuid() })
