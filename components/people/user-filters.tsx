import Link from 'next/link'
import { SelectField, TextField } from '@/components/ui/fields'
import { STAFF_ROLES } from '@/lib/people/schema'
import styles from './people.module.css'
import { ROLE_WORDS } from './role-words'

export type UserFilterView = { search?: string; role?: string; state?: string }

/** Narrows the list of people; a plain form, so that the address can be kept and sent on. */
export function UserFilters({ filter }: { filter: UserFilterView }) {
  return (
    <form method="get" className={`${styles.filters} no-print`} role="search" aria-label="People">
      <TextField
        name="search"
        label="Name or e-mail address"
        type="search"
        width={20}
        defaultValue={filter.search}
      />
      <SelectField
        name="role"
        label="Role"
        emptyLabel="Any"
        options={[
          ...STAFF_ROLES.map((value) => ({ value: value as string, label: ROLE_WORDS[value].name })),
          { value: 'none', label: 'None: members of bodies' },
        ]}
        defaultValue={filter.role}
      />
      <SelectField
        name="state"
        label="State"
        emptyLabel="Any"
        options={[
          { value: 'active', label: 'Can sign in' },
          { value: 'disabled', label: 'Disabled' },
        ]}
        defaultValue={filter.state}
      />
      <div className="govuk-form-group">
        <button className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Show</button>
      </div>
      {Object.values(filter).some(Boolean) ? (
        <p className="govuk-body">
          <Link className="govuk-link" href="/staff/people">
            Clear the filters
          </Link>
        </p>
      ) : null}
    </form>
  )
}
