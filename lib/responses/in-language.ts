import { Model } from 'survey-core'
import 'survey-core/survey.i18n'
import { isLanguage, type Language } from '../core/languages'
import type { Definition } from './types'

const said = new WeakMap<Definition, Language[]>()
const spoken = new WeakMap<Definition, Map<string, Definition>>()

/** The languages that a definition has texts in and we know, English first: it is what texts without another fall back to. */
export function languagesOf(definition: Definition): Language[] {
  const known = said.get(definition)
  if (known) return known
  const used = new Model(definition).getUsedLocales().filter(isLanguage)
  const languages: Language[] = ['en', ...used.filter((code) => code !== 'en').sort()]
  said.set(definition, languages)
  return languages
}

/** A definition that speaks a language wherever it has texts in it, and English elsewhere. The same object each time. */
export function inLanguage(definition: Definition, locale: string): Definition {
  if (locale === 'en' || !isLanguage(locale)) return definition
  const versions = spoken.get(definition) ?? new Map<string, Definition>()
  spoken.set(definition, versions)
  const known = versions.get(locale)
  if (known) return known
  const made = { ...definition, locale }
  versions.set(locale, made)
  return made
}

/** Whether some texts of a definition are not there in a language: they are shown in English, and the reader is told. */
export function isPartlyIn(definition: Definition, locale: string): boolean {
  if (locale === 'en') return false
  const counts = { all: 0, translated: 0 }
  count(definition, locale, counts)
  return counts.translated < counts.all
}

const TEXTS = new Set([
  'title',
  'description',
  'html',
  'text',
  'placeholder',
  'minRateDescription',
  'maxRateDescription',
])

function count(value: unknown, locale: string, counts: { all: number; translated: number }): void {
  if (Array.isArray(value)) return value.forEach((one) => count(one, locale, counts))
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (!TEXTS.has(key) || isEmpty(inner)) count(inner, locale, counts)
    else {
      counts.all++
      if (typeof inner === 'object' && inner !== null && Object.hasOwn(inner, locale)) counts.translated++
    }
  }
}

const isEmpty = (text: unknown) => text === '' || text === null || text === undefined
