import Link from 'next/link'
import { STATUSES } from '@/lib/consultations/lifecycle'
import styles from './consultations.module.css'

type Props = { search: string; status: string }

/** Narrows the list; a plain form, so that the address can be kept and sent on. */
export function ConsultationFilters({ search, status }: Props) {
  return (
    <form method="get" className={styles.filters} role="search" aria-label="Consultations">
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="search">
          Words in the title
        </label>
        <input
          className="govuk-input"
          id="search"
          name="search"
          type="search"
          defaultValue={search}
          key={search}
        />
      </div>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="status">
          Status
        </label>
        <select className="govuk-select" id="status" name="status" defaultValue={status} key={status}>
          <option value="">Any</option>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {one.charAt(0).toUpperCase() + one.slice(1)}
            </option>
          ))}
        </select>
      </div>
      <button className="govuk-button govuk-button--secondary">Show</button>
      {search || status ? (
        <Link className="govuk-link" href="/staff/consultations">
          Show all
        </Link>
      ) : null}
    </form>
  )
}
