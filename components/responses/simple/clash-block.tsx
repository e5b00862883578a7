import type { ClashView, SimpleQuestion } from '@/lib/responses/simple/types'
import { Problem } from './text-field'

/** Two people wrote at once: both texts, and the choice between them, without a script. */
export function ClashBlock({ question, clash }: { question: SimpleQuestion; clash: ClashView }) {
  const { id, title, error } = question
  const name = `clash.${id}`
  const options = [
    { value: 'mine', label: 'Keep mine' },
    { value: 'theirs', label: 'Keep theirs' },
    ...(clash.canJoin ? [{ value: 'both', label: 'Keep both: theirs first, then mine below it' }] : []),
  ]
  return (
    <div className={`clash govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={error ? `${id}-error` : undefined}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
          <h2 className="govuk-fieldset__heading">{title}</h2>
        </legend>
        <p className="govuk-body">
          {clash.by || 'Somebody else with the link'} changed this answer at {clash.at}, while you were
          writing. Nothing is lost: both stand here, and you decide.
        </p>
        <Said heading="Theirs, as it is kept now" lines={clash.theirs} />
        <Said heading="Mine, not kept yet" lines={clash.mine} />
        <input type="hidden" name={`based.${id}`} value={question.basis} />
        <input type="hidden" name={`mine.${id}`} value={clash.carried} />
        <Problem id={`${id}-error`} text={error} />
        <div className="govuk-radios">
          {options.map(({ value, label }, i) => (
            <div className="govuk-radios__item" key={value}>
              <input
                className="govuk-radios__input"
                type="radio"
                id={i === 0 ? id : `${id}.${value}`}
                {...{ name, value }}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={i === 0 ? id : `${id}.${value}`}>
                {label}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  )
}

function Said({ heading, lines }: { heading: string; lines: string[] }) {
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h3>
      <blockquote>
        {lines.length === 0 ? <p className="govuk-body govuk-!-margin-bottom-0">No answer</p> : null}
        {lines.map((line, i) => (
          <p key={i} className="govuk-body as-written govuk-!-margin-bottom-0" dir="auto">
            {line}
          </p>
        ))}
      </blockquote>
    </>
  )
}
