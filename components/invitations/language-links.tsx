import { directionOf, languageName } from '@/lib/core/languages'
import type { Words } from '@/lib/core/words'

type Props = { languages: { code: string; href: string }[]; words: Words }

/** Before anything is begun: the same page in another language. Nothing where there is only one. Plain. */
export function LanguageLinks({ languages, words }: Props) {
  if (languages.length < 2) return null
  return (
    <nav aria-label={words.text('language.label')} className="no-print language-choice">
      <ul className="govuk-list">
        {languages.map(({ code, href }) => (
          <li key={code} lang={code} dir={directionOf(code)}>
            {code === words.locale ? (
              <strong aria-current="true">{languageName(code)}</strong>
            ) : (
              <a className="govuk-link" href={href}>
                {languageName(code)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {words.language === words.locale ? null : <p className="govuk-hint">{words.say('language.around')}</p>}
    </nav>
  )
}
