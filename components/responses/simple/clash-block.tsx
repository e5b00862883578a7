import type { ClashView, SimpleQuestion } from '@/lib/responses/simple/types'
import type { ReactNode } from 'react'
import { Problem } from './text-field'
import type { Says } from './says'

/** Two people wrote at once: both texts, and the choice between them, without a script. */
type Props = { question: SimpleQuestion; clash: ClashView; words: Says }

export function ClashBlock({ question, clash, words }: Props) {
  const { id, title, error } = question
  const name = `clash.${id}`
  const options = [
    { value: 'mine', label: words.say('simple.keep-mine') },
    { value: 'theirs', label: words.say('simple.keep-theirs') },
    ...(clash.canJoin ? [{ value: 'both', label: words.say('simple.keep-both') }] : []),
  ]
  return (
    <div className={`clash govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={error ? `${id}-error` : undefined}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
          <h2 className="govuk-fieldset__heading">{title}</h2>
        </legend>
        <p className="govuk-body">
          {clash.by
            ? words.say('simple.clash', { name: clash.by, time: clash.at })
            : words.say('simple.clash-unnamed', { time: clash.at })}
        </p>
        <Said heading={words.say('simple.theirs')} none={words.say('live.no-answer')} lines={clash.theirs} />
        <Said heading={words.say('simple.mine')} none={words.say('live.no-answer')} lines={clash.mine} />
        <input type="hidden" name={`based.${id}`} value={question.basis} />
        <input type="hidden" name={`mine.${id}`} value={clash.carried} />
        <Problem id={`${id}-error`} text={error} words={words} />
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

function Said({ heading, none, lines }: { heading: ReactNode; none: ReactNode; lines: string[] }) {
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h3>
      <blockquote>
        {lines.length === 0 ? <p className="govuk-body govuk-!-margin-bottom-0">{none}</p> : null}
        {lines.map((line, i) => (
          <p key={i} className="govuk-body as-written govuk-!-margin-bottom-0" dir="auto">
            {line}
          </p>
        ))}
      </blockquote>
    </>
  )
}
