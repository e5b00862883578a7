import 'survey-core/survey.i18n'
import { isLanguage } from '../core/languages'
import type { Definition } from './types'

const spoken = new WeakMap<Definition, Map<string, Definition>>()

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
