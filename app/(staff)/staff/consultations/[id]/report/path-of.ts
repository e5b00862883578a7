import { textOf } from '@/lib/core/form-action'

/** Where the report is written whose form was sent. */
export const pathOf = (form: FormData): string =>
  `/staff/consultations/${textOf(form, 'consultationId')}/report`
