import Link from 'next/link'
import type { DeskView } from '@/lib/analysis/types'
import { SHOW, STANCES, type Show } from '@/lib/analysis/schema'
import { formatNumber } from '@/lib/core/format'
import type { DeskAddress } from './desk-address'
import { STANCE_WORDS } from './stances'
import styles from './desk.module.css'

const SHOW_WORDS: Record<Show, string> = {
  all: 'All answers',
  unread: 'Not read by me',
  nobody: 'Read by nobody',
  uncoded: 'Without a theme',
  changed: 'Changed since coded',
}

type Props = { desk: DeskView; address: DeskAddress; path: string }

/** What to read: a plain form, so that the address holds it all and can be passed on. */
export function DeskFilters({ desk, address, path }: Props) {
  const { questions, bodyTypes, boroughs, channels, bases, themes, suggestions } = desk
  const asOptions = (items: { code: string; name: string }[]) =>
    items.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <form method="get" action={path} className={styles.filters} aria-label="Which answers to read">
      <Choose
        name="question"
        label="Question"
        all="All questions"
        value={address.question}
        options={questions.map(({ name, title }) => ({ value: name, label: title }))}
      />
      <Choose
        name="bodyType"
        label="Kind of body"
        all="All kinds"
        value={address.bodyType}
        options={asOptions(bodyTypes)}
      />
      <Choose
        name="borough"
        label="Borough"
        all="All boroughs"
        value={address.borough}
        options={asOptions(boroughs)}
      />
      <Choose
        name="channel"
        label="How it came in"
        all="Any way"
        value={address.channel}
        options={asOptions(channels)}
      />
      <Choose
        name="basis"
        label="Basis of view"
        all="Any basis"
        value={address.basis}
        options={asOptions(bases)}
      />
      <Choose
        name="theme"
        label="Theme"
        all="Any theme or none"
        value={address.theme}
        options={themes.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {suggestions.length === 0 ? null : (
        <Choose
          name="suggestion"
          label="Suggested for"
          all="Any or none"
          value={address.suggestion}
          options={suggestions.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
      <Choose
        name="position"
        label="Position"
        all="Any or none"
        value={address.position}
        options={STANCES.map((stance) => ({ value: stance, label: STANCE_WORDS[stance] }))}
      />
      <Choose
        name="escalated"
        label="With an officer"
        all="Any or none"
        value={address.escalated}
        options={[
          { value: 'open', label: 'Waiting' },
          { value: 'closed', label: 'Dealt with' },
        ]}
      />
      <Choose
        name="show"
        label="Show"
        value={desk.show}
        options={SHOW.map((show) => ({ value: show, label: SHOW_WORDS[show] }))}
      />
      <div>
        <label className="govuk-label" htmlFor="search">
          Words in the answer
        </label>
        <input
          className="govuk-input"
          id="search"
          name="search"
          type="search"
          defaultValue={address.search}
        />
      </div>
      <label className={styles.onlyEvidence}>
        <input type="checkbox" name="evidence" value="yes" defaultChecked={address.evidence === 'yes'} />
        Rich in evidence only
      </label>
      {address.group ? <input type="hidden" name="group" value={address.group} /> : null}
      <div className={styles.apply}>
        <button className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Show these</button>
        <Link href={path} className="govuk-link">
          Show all
        </Link>
        <span className={styles.found}>
          {formatNumber(desk.listed)} found{address.group ? ', all alike' : ''}
        </span>
      </div>
    </form>
  )
}

type ChooseProps = {
  name: string
  label: string
  all?: string
  value: string | undefined
  options: { value: string; label: string }[]
}

function Choose({ name, label, all, value, options }: ChooseProps) {
  return (
    <div>
      <label className="govuk-label" htmlFor={name}>
        {label}
      </label>
      <select key={value} className="govuk-select" id={name} name={name} defaultValue={value ?? ''}>
        {all ? <option value="">{all}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
