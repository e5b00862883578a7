import { directionOf, languageName } from '@/lib/core/languages'

type Props = {
  token: string
  languages: string[]
  locale: string
  /** Some of its texts are there in English only. */
  isPartly: boolean
  /** The page to come back to. */
  back: 'start' | 'questions' | 'simple'
}

/** The languages a questionnaire can be answered in, each by its own name; nothing where there is only one. */
export function LanguageChoice({ token, languages, locale, isPartly, back }: Props) {
  if (languages.length < 2) return null
  return (
    <nav aria-label="Language of the questions" className="no-print language-choice">
      <form method="post" action={`/respond/${token}/language`}>
        <input type="hidden" name="back" value={back} />
        <ul className="govuk-list">
          {languages.map((code) => (
            <li key={code} lang={code} dir={directionOf(code)}>
              {code === locale ? (
                <strong aria-current="true">{languageName(code)}</strong>
              ) : (
                <button type="submit" name="locale" value={code} className="govuk-link">
                  {languageName(code)}
                </button>
              )}
            </li>
          ))}
        </ul>
      </form>
      {isPartly ? (
        <p className="govuk-hint">
          Some of the questions are not there in this language. They stand in English, marked as such for
          programs that read pages aloud.
        </p>
      ) : null}
    </nav>
  )
}
