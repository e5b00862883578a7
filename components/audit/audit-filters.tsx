import Link from 'next/link'
import { SelectField, TextField } from '@/components/ui/fields'
import styles from './audit.module.css'

export type AuditFilterView = {
  action?: string
  actor?: string
  subject?: string
  from?: string
  to?: string
}

/** Narrows the audit; a plain form, so that the address can be kept and sent on. */
export function AuditFilters({ filter, actions }: { filter: AuditFilterView; actions: string[] }) {
  return (
    <form method="get" className={`${styles.filters} no-print`} role="search" aria-label="Audit">
      <SelectField
        name="action"
        label="Action"
        emptyLabel="Any"
        options={actions.map((action) => ({ value: action, label: action }))}
        defaultValue={filter.action}
      />
      <TextField
        name="actor"
        label="Who (part of a name)"
        type="search"
        width={20}
        defaultValue={filter.actor}
      />
      <TextField
        name="subject"
        label="On (a kind, such as body, or an id)"
        type="search"
        width={20}
        defaultValue={filter.subject}
      />
      <DayField name="from" label="From" value={filter.from} />
      <DayField name="to" label="To" value={filter.to} />
      <div className="govuk-form-group">
        <button className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Show</button>
      </div>
      {Object.values(filter).some(Boolean) ? (
        <p className="govuk-body">
          <Link className="govuk-link" href="/staff/audit">
            Clear the filters
          </Link>
        </p>
      ) : null}
    </form>
  )
}

function DayField({ name, label, value = '' }: { name: string; label: string; value?: string }) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={name}>
        {label}
      </label>
      <input className="govuk-input" id={name} name={name} type="date" defaultValue={value} key={value} />
    </div>
  )
}
