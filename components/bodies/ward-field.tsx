'use client'

import { FieldFrame, useField } from '@/components/ui/field-frame'

export type WardOption = { code: string; name: string; boroughCode: string }
type Props = { wards: WardOption[]; boroughs: { code: string; name: string }[]; defaultValue?: string }

const HINT = 'Only for a body that speaks for one ward. The ward brings its borough with it.'

/** All wards, under the names of their boroughs. */
export function WardField({ wards, boroughs, defaultValue = '' }: Props) {
  const { error, describedBy, typed } = useField('wardCode', HINT)
  const value = typeof typed === 'string' ? typed : defaultValue
  return (
    <FieldFrame name="wardCode" label="Ward" hint={HINT}>
      <select
        key={value}
        className={`govuk-select${error ? ' govuk-select--error' : ''}`}
        id="wardCode"
        name="wardCode"
        defaultValue={value}
        aria-describedby={describedBy}
      >
        <option value="">None</option>
        {boroughs.map((borough) => (
          <optgroup key={borough.code} label={borough.name}>
            {wards
              .filter(({ boroughCode }) => boroughCode === borough.code)
              .map((ward) => (
                <option key={ward.code} value={ward.code}>
                  {ward.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}
