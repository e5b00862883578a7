import { Model } from 'survey-core'
import 'survey-core/survey.i18n'
import { isLanguage, type Language } from '../core/languages'

const said = new WeakMap<object, Language[]>()

/** The languages that a definition has texts in and we know, English first: it is what texts without another fall back to. */
export function languagesOf(definition: object): Language[] {
  const known = said.get(definition)
  if (known) return known
  const used = new Model(definition).getUsedLocales().filter(isLanguage)
  const languages: Language[] = ['en', ...used.filter((code) => code !== 'en').sort()]
  said.set(definition, languages)
  return languages
}
