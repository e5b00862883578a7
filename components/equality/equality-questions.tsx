import { HiddenValues, PlainProblems, PlainRadios, type PlainState } from '@/components/ui/plain-fields'

type Question = { key: string; title: string; hint: string; choices: { code: string; label: string }[] }
type Props = { title: string; token: string; questions: Question[]; state: PlainState }

/** The first step: everything that is asked, none of it needed, "prefer not to say" everywhere. */
export function EqualityQuestions({ title, token, questions, state }: Props) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PlainProblems state={state} />
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">Some questions about you</h1>
        <p className="govuk-body-l">
          You need not answer any of these. Your answers to the consultation are already in.
        </p>
        <p className="govuk-body">
          We ask because we have to know whether we hear from Londoners of every kind, and whom we have
          missed.
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            What you choose here is kept apart from your answers and from your page, without a time and
            without your ward. We cannot put them together again, and so you cannot see or change them
            afterwards.
          </li>
          <li>
            It is only ever shown as totals for the whole consultation, and never where fewer than ten people
            are meant.
          </li>
          <li>The questions follow the Census of England and Wales, so that we can compare.</li>
        </ul>
        <form action={`/respond/${token}/equality`} method="post" noValidate>
          <input type="hidden" name="step" value="questions" />
          {questions.map(({ key, title, hint, choices }) => (
            <PlainRadios
              key={key}
              name={key}
              label={title}
              hint={hint || undefined}
              state={state}
              options={choices.map(({ code, label }) => ({ value: code, label }))}
            />
          ))}
          <div className="govuk-button-group">
            <button type="submit" className="govuk-button" data-module="govuk-button">
              Continue
            </button>
            <a className="govuk-link" href={`/respond/${token}/submitted`}>
              Skip these questions
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
}

/** The second step of the ethnic group. What the first was told travels in the form: nothing is kept in between. */
export function EthnicBackground({ title, token, question, values, state }: BackgroundProps) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PlainProblems state={state} />
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">Your ethnic background</h1>
        <form action={`/respond/${token}/equality`} method="post" noValidate>
          <HiddenValues values={{ ...values, step: 'background' }} />
          <PlainRadios
            name={question.key}
            label={question.title}
            hint={`${question.hint} You need not answer this either.`}
            state={state}
            options={question.choices.map(({ code, label }) => ({ value: code, label }))}
          />
          <button type="submit" className="govuk-button" data-module="govuk-button">
            Continue
          </button>
        </form>
      </div>
    </div>
  )
}
