'use client'

import { CheckboxField } from '@/components/ui/fields'
import { useFormState } from '@/components/ui/action-form'

/** Asked only of somebody who is about to merge opposites. */
export function EvenSo() {
  const { errors, values } = useFormState()
  if (!errors?.evenSo && !values?.evenSo) return null
  return (
    <CheckboxField
      name="evenSo"
      label="Agreement and disagreement are two things"
      options={[{ value: 'yes', label: 'I mean it: join them even so' }]}
    />
  )
}
