import type { AllWords } from '@/lib/core/words-in'
import { HiddenValues, PlainProblems, PlainRadios, type PlainState } from '@/components/ui/plain-fields'

type Question = { key: string; title: string; hint: string; choices: { code: string; label: string }[] }
type Props = { title: string; token: string; questions: Question[]; state: PlainState; words: AllWords }

/** The first step: everything that is asked, none of it needed, "prefer not to say" everywhere. */
export function EqualityQuestions({ title, token, questions, state, words }: Props) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PlainProblems state={state} />
        <span className="govuk-caption-l" dir="auto">
          {title}
        </span>
        <h1 className="govuk-heading-l">{words.say('equality.heading')}</h1>
        <p className="govuk-body-l">{words.say('equality.lead')}</p>
        <p className="govuk-body">{words.say('equality.why')}</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>{words.say('equality.apart')}</li>
          <li>{words.say('equality.totals')}</li>
          <li>{words.say('equality.census')}</li>
        </ul>
        <form action={`/respond/${token}/equality`} method="post" noValidate>
          <input type="hidden" name="step" value="questions" />
          {questions.map(({ key, title, hint, choices }) => (
            <PlainRadios
              key={key}
              name={key}
              label={words.told(title)}
              hint={hint ? words.told(hint) : undefined}
              state={state}
              options={choices.map(({ code, label }) => ({ value: code, label: words.told(label) }))}
            />
          ))}
          <div className="govuk-button-group">
            <button type="submit" className="govuk-button" data-module="govuk-button">
              {words.say('live.continue')}
            </button>
            <a className="govuk-link" href={`/respond/${token}/submitted`}>
              {words.say('equality.skip')}
            </a>
          </div>
        </form>
      </div>
    </div>
  )
}

type BackgroundProps = {
  title: string
  token: string
  question: Question
  values: Record<string, string>
  state: PlainState
  words: AllWords
}

/** The second step of the ethnic group. What the first was told travels in the form: nothing is kept in between. */
export function EthnicBackground({ title, token, question, values, state, words }: BackgroundProps) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PlainProblems state={state} />
        <span className="govuk-caption-l" dir="auto">
          {title}
        </span>
        <h1 className="govuk-heading-l">{words.say('equality.background')}</h1>
        <form action={`/respond/${token}/equality`} method="post" noValidate>
          <HiddenValues values={{ ...values, step: 'background' }} />
          <PlainRadios
            name={question.key}
            label={words.told(question.title)}
            hint={words.say('equality.background-hint', { hint: words.told(question.hint) })}
            state={state}
            options={question.choices.map(({ code, label }) => ({ value: code, label: words.told(label) }))}
          />
          <button type="submit" className="govuk-button" data-module="govuk-button">
            {words.say('live.continue')}
          </button>
        </form>
      </div>
    </div>
  )
}
