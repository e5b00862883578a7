/** What SurveyJS itself says (required, choose, add...), by language; each is fetched only where it is used. */
const WORDS: Record<string, () => Promise<unknown>> = {
  ar: () => import('survey-core/i18n/arabic'),
  bg: () => import('survey-core/i18n/bulgarian'),
  cy: () => import('survey-core/i18n/welsh'),
  de: () => import('survey-core/i18n/german'),
  el: () => import('survey-core/i18n/greek'),
  es: () => import('survey-core/i18n/spanish'),
  fa: () => import('survey-core/i18n/persian'),
  fr: () => import('survey-core/i18n/french'),
  he: () => import('survey-core/i18n/hebrew'),
  hi: () => import('survey-core/i18n/hindi'),
  it: () => import('survey-core/i18n/italian'),
  lt: () => import('survey-core/i18n/lithuanian'),
  pl: () => import('survey-core/i18n/polish'),
  pt: () => import('survey-core/i18n/portuguese'),
  ro: () => import('survey-core/i18n/romanian'),
  ru: () => import('survey-core/i18n/russian'),
  tr: () => import('survey-core/i18n/turkish'),
  uk: () => import('survey-core/i18n/ukrainian'),
  ur: () => import('survey-core/i18n/urdu'),
  'zh-cn': () => import('survey-core/i18n/simplified-chinese'),
}

/** The language of a definition; English where it does not say. */
export function languageOf(definition: object): string {
  const { locale } = definition as { locale?: unknown }
  return typeof locale === 'string' && locale !== '' ? locale : 'en'
}

/** Fetches the words of a language; without a connection the form speaks English where it has none of its own. */
export async function loadSurveyWords(language: string): Promise<void> {
  await WORDS[language]?.().catch(() => {})
}
