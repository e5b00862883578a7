import type { Words } from '@/lib/core/words'
import { directionOf, languageName } from '@/lib/core/languages'

type Props = {
  token: string
  languages: string[]
  words: Words
  /** Some of its texts are there in English only. */
  isPartly: boolean
  /** The page to come back to. */
  back: 'start' | 'questions' | 'simple'
}

/** The languages a questionnaire can be answered in, each by its own name; nothing where there is only one. */
export function LanguageChoice({ token, languages, words, isPartly, back }: Props) {
  if (languages.length < 2) return null
  const { locale, language } = words
  return (
    <nav aria-label={words.text('language.label')} className="no-print language-choice">
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
        <p className="govuk-hint">{words.say('language.partly')}</p>
      ) : language === locale ? null : (
        <p className="govuk-hint">{words.say('language.around')}</p>
      )}
    </nav>
  )
}
