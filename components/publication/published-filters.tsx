import Link from 'next/link'
import { SelectField } from '@/components/ui/fields'
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
      <SelectField
        emptyLabel="Any"
        name="bodyType"
        label="Who"
        defaultValue={asked.bodyType}
        options={choices.bodyTypes.map(({ code, namePlural }) => ({ value: code, label: namePlural }))}
      />
      <SelectField
        emptyLabel="Any"
        name="borough"
        label="Borough"
        defaultValue={asked.borough}
        options={choices.boroughs.map(({ code, name }) => ({ value: code, label: name }))}
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
