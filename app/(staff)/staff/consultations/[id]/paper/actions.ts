'use server'

import { revalidatePath } from 'next/cache'
import { setReturnAddress } from '@/lib/consultations/set-return-address'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

export const saveReturnAddress = formAction(async (form) => {
  const id = textOf(form, 'id')
  await setReturnAddress(await requestContext(), { id, returnAddress: textOf(form, 'returnAddress') })
  revalidatePath(`/staff/consultations/${id}/paper`)
  return 'Saved. The address stands on every form printed from now on.'
})
