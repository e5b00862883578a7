import Link from 'next/link'
import type { PublishedChoices } from '@/lib/publication/types'
import styles from './publication.module.css'

export type Asked = { search: string; bodyType: string; borough: string }

type Props = { path: string; asked: Asked; choices: PublishedChoices }

/** Narrows the list; a plain form, so that the address can be kept and sent on. */
export function PublishedFilters({ path, asked, choices }: Props) {
  const isNarrowed = Boolean(asked.search || asked.bodyType || asked.borough)
  return (
    <form
      method="get"
      action={path}
      className={`${styles.filters} no-print`}
      aria-label="Responses"
      role="search"
    >
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="search">
          Words
        </label>
        <input
          className="govuk-input govuk-input--width-20"
          id="search"
          name="search"
          type="search"
          maxLength={200}
          defaultValue={asked.search}
          key={asked.search}
        />
      </div>
      <Choice
        name="bodyType"
        label="Who"
        value={asked.bodyType}
        options={choices.bodyTypes.map(({ code, namePlural }) => [code, namePlural])}
      />
      <Choice
        name="borough"
        label="Borough"
        value={asked.borough}
        options={choices.boroughs.map(({ code, name }) => [code, name])}
      />
      <button className="govuk-button govuk-button--secondary">Show</button>
      {isNarrowed ? (
        <Link className="govuk-link" href={path}>
          Show all
        </Link>
      ) : null}
    </form>
  )
}

type ChoiceProps = { name: string; label: string; value: string; options: [value: string, label: string][] }

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={name}>
        {label}
      </label>
      <select className="govuk-select" id={name} name={name} defaultValue={value} key={value}>
        <option value="">Any</option>
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
