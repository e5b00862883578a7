/**
 * Languages that a questionnaire may be answered in, by their codes, with the name their speakers know them by. Safe in the
 * browser. SurveyJS has words of its own (required, choose, other...) in those that are marked.
 */
export const LANGUAGES = {
  en: { name: 'English', isInSurveyJs: true },
  ar: { name: 'العربية', isInSurveyJs: true },
  bg: { name: 'български', isInSurveyJs: true },
  bn: { name: 'বাংলা', isInSurveyJs: false },
  cy: { name: 'Cymraeg', isInSurveyJs: true },
  de: { name: 'Deutsch', isInSurveyJs: true },
  el: { name: 'Ελληνικά', isInSurveyJs: true },
  es: { name: 'Español', isInSurveyJs: true },
  fa: { name: 'فارسی', isInSurveyJs: true },
  fr: { name: 'Français', isInSurveyJs: true },
  gu: { name: 'ગુજરાતી', isInSurveyJs: false },
  he: { name: 'עברית', isInSurveyJs: true },
  hi: { name: 'हिन्दी', isInSurveyJs: true },
  it: { name: 'Italiano', isInSurveyJs: true },
  lt: { name: 'Lietuvių', isInSurveyJs: true },
  pa: { name: 'ਪੰਜਾਬੀ', isInSurveyJs: false },
  pl: { name: 'Polski', isInSurveyJs: true },
  pt: { name: 'Português', isInSurveyJs: true },
  ro: { name: 'Română', isInSurveyJs: true },
  ru: { name: 'Русский', isInSurveyJs: true },
  so: { name: 'Soomaali', isInSurveyJs: false },
  sq: { name: 'Shqip', isInSurveyJs: false },
  ta: { name: 'தமிழ்', isInSurveyJs: false },
  tr: { name: 'Türkçe', isInSurveyJs: true },
  uk: { name: 'Українська', isInSurveyJs: true },
  ur: { name: 'اردو', isInSurveyJs: true },
  'zh-cn': { name: '简体中文', isInSurveyJs: true },
} as const

export type Language = keyof typeof LANGUAGES

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code)
}

/** What a language is called by those who speak it. */
export const languageName = (code: string) => (isLanguage(code) ? LANGUAGES[code].name : code)

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ku', 'ps', 'sd', 'ur', 'yi'])

/** The direction in which a language is written. */
export const directionOf = (code: string): 'rtl' | 'ltr' =>
  RIGHT_TO_LEFT.has(code.toLowerCase().split('-')[0]!) ? 'rtl' : 'ltr'

/** What an element on an English page says of its own language; nothing where that is English too. */
export function markedAs(code: string): { lang?: string; dir?: 'rtl' | 'ltr' } {
  return code === 'en' ? {} : { lang: code, dir: directionOf(code) }
}
