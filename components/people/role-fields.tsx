'use client'

import { CheckboxField } from '@/components/ui/fields'
import { FieldsetFrame, useField } from '@/components/ui/field-frame'
import { STAFF_ROLES } from '@/lib/people/schema'
import styles from './people.module.css'
import { ROLE_WORDS } from './role-words'

type Named = { code: string; name: string }
type Props = { boroughs: Named[]; roles?: string[]; boroughCodes?: string[] }

/** Which roles somebody has, and the boroughs a link officer follows. */
export function RoleFields({ boroughs, roles = [], boroughCodes = [] }: Props) {
  return (
    <>
      <CheckboxField
        name="roles"
        label="Roles"
        options={STAFF_ROLES.map((value) => ({
          value,
          label: ROLE_WORDS[value].name,
          hint: ROLE_WORDS[value].says,
        }))}
        defaultValue={roles}
      />
      <BoroughBoxes boroughs={boroughs} chosen={boroughCodes} />
    </>
  )
}

function BoroughBoxes({ boroughs, chosen }: { boroughs: Named[]; chosen: string[] }) {
  const hint = 'Only for a link officer, who sees the bodies and rates of these boroughs.'
  const { typed } = useField('boroughCodes', hint)
  const values = [typed ?? chosen].flat()
  return (
    <FieldsetFrame name="boroughCodes" label="Boroughs of a link officer" hint={hint}>
      <div
        key={values.join()}
        className={`govuk-checkboxes govuk-checkboxes--small ${styles.boroughs}`}
        data-module="govuk-checkboxes"
      >
        {boroughs.map(({ code, name }, i) => (
          <div className="govuk-checkboxes__item" key={code}>
            <input
              className="govuk-checkboxes__input"
              id={i === 0 ? 'boroughCodes' : `boroughCodes-${i}`}
              name="boroughCodes"
              type="checkbox"
              value={code}
              defaultChecked={values.includes(code)}
            />
            <label
              className="govuk-label govuk-checkboxes__label"
              htmlFor={i === 0 ? 'boroughCodes' : `boroughCodes-${i}`}
            >
              {name}
            </label>
          </div>
        ))}
      </div>
    </FieldsetFrame>
  )
}
