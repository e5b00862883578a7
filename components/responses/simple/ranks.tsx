import type { Says } from './says'

type RanksProps = { items: { id: string; label: string; rank: string }[]; words: Says }

/** A place for each choice. */
export function Ranks({ items, words }: RanksProps) {
  const ranks = items.map((_, i) => String(i + 1))
  return (
    <>
      <div className="govuk-hint">{words.say('simple.ranks')}</div>
      {items.map(({ id, label, rank }) => (
        <div className="ranks" key={id}>
          <select
            className="govuk-select"
            {...{ id, name: id }}
            defaultValue={ranks.includes(rank) ? rank : ''}
          >
            <option value="">{words.text('simple.no-place')}</option>
            {ranks.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          <label className="govuk-label" htmlFor={id} dir="auto">
            {label}
          </label>
        </div>
      ))}
    </>
  )
}
