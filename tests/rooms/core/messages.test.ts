import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import IntlMessageFormat from 'intl-messageformat'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { formatDateWithWeekday, formatInstant, listOf } from '@/lib/core/format'
import { ENGLISH } from '@/lib/core/english-words'
import cy from '@/lib/core/messages/cy.json'
import en from '@/lib/core/messages/en.json'
import { compiled } from '@/lib/core/small-format'
import { liveMessages, wordsIn } from '@/lib/core/words-in'
import { liveWords, type MessageKey } from '@/lib/core/words'

const keys = Object.keys(en) as MessageKey[]
const CATEGORIES = new Intl.PluralRules('cy').resolvedOptions().pluralCategories.toSorted()

/** The names of values and marks in a message, each once. */
function namesIn(parts: MessageFormatElement[]): string[] {
  const names = parts.flatMap((part): string[] => {
    if (part.type === TYPE.argument) return [part.value]
    if (part.type === TYPE.tag) return [`<${part.value}>`, ...namesIn(part.children)]
    if (part.type === TYPE.plural)
      return [`${part.value}#`, ...Object.values(part.options).flatMap(({ value }) => namesIn(value))]
    return []
  })
  return [...new Set(names)].toSorted()
}

const pluralsIn = (parts: MessageFormatElement[]) => parts.filter((part) => part.type === TYPE.plural)

describe('the messages', () => {
  it('are all there in Welsh, and no others', () => {
    expect(Object.keys(cy)).toEqual(keys)
  })

  it.each(['en', 'cy'] as const)('are in ICU form, and take the same values and marks: %s', (language) => {
    const messages = language === 'en' ? en : cy
    for (const key of keys) {
      expect(messages[key].trim(), key).toBe(messages[key])
      expect(messages[key], `${key}: a straight quote hides what follows it`).not.toContain("'")
      expect(namesIn(parse(messages[key])), key).toEqual(namesIn(parse(en[key])))
    }
  })

  it('have in Welsh all six forms of a number', () => {
    const plurals = keys.flatMap((key) => pluralsIn(parse(cy[key])))
    expect(plurals.length).toBeGreaterThan(5)
    for (const plural of plurals)
      if (plural.type === TYPE.plural) expect(Object.keys(plural.options).toSorted()).toEqual(CATEGORIES)
  })

  it('are translated: what is the same in both is a name', () => {
    const same = keys.filter(
      (key) => en[key] === cy[key] && /[a-z]{4,}/i.test(en[key].replace(/\{\w+\}/g, '')),
    )
    expect(same.toSorted()).toEqual(['told.e-roma', 'told.e-sikh'])
  })
})

describe('the small formatter of the browser', () => {
  const VALUES = Object.fromEntries(
    keys.flatMap((key) => namesIn(parse(en[key]))).map((name) => [name, name]),
  )

  it.each(['en', 'cy'] as const)('says what the package of the server says: %s', (language) => {
    const messages = language === 'en' ? en : cy
    for (const key of keys)
      for (const n of [0, 1, 2, 3, 5, 6, 7, 1200]) {
        const numbers = Object.fromEntries(
          pluralsIn(parse(en[key])).map((plural) => ['value' in plural ? plural.value : '', n]),
        )
        const values = {
          ...VALUES,
          ...numbers,
          ...Object.fromEntries(
            ['a', 'b', 'hidden', 'decline', 'pass'].map((mark) => [
              mark,
              (inside: unknown) => `[${[inside].flat().join('')}]`,
            ]),
          ),
        }
        const said = new IntlMessageFormat(messages[key], language).format(values as never)
        expect(compiled(messages[key], language)(values as never).join(''), key).toBe([said].flat().join(''))
        if (Object.keys(numbers).length === 0) break
      }
  })

  it('refuses what it cannot read', () => {
    expect(() => compiled('{a, select, b {c}}', 'en')({})).toThrow('cannot read')
  })
})

describe('words', () => {
  it('are marked as English in a language without messages, and not elsewhere', () => {
    expect(renderToStaticMarkup(wordsIn('ar').say('start.now'))).toBe(
      '<span lang="en" dir="ltr">Start now</span>',
    )
    expect(renderToStaticMarkup(wordsIn('cy').say('start.now'))).toBe('Dechrau nawr')
    expect(renderToStaticMarkup(wordsIn('en').say('start.now'))).toBe('Start now')
    expect(wordsIn('ar').text('start.now')).toBe('Start now')
  })

  it('count and date as the language does', () => {
    expect(wordsIn('en').text('start.minutes', { minutes: 1 })).toBe('It takes about 1 minute.')
    expect([1, 2, 3, 10].map((minutes) => wordsIn('cy').text('start.minutes', { minutes }))).toEqual(
      ['1 funud', '2 funud', '3 munud', '10 munud'].map((time) => `Mae’n cymryd tua ${time}.`),
    )
    expect(formatDateWithWeekday('2010-01-29', 'cy')).toBe('dydd Gwener 29 Ionawr 2010')
    expect(formatInstant('2010-01-29T14:02:00Z', 'cy')).toBe('29 Ionawr 2010 am 14:02')
    expect(listOf(['un', 'dau'], 'cy')).toBe('un a dau')
  })

  it('travel to the browser in one language, and only what scripts say', () => {
    const live = liveMessages('cy')
    expect(Object.keys(live.messages).every((key) => key.startsWith('live.'))).toBe(true)
    expect(liveWords(live).text('live.page', { current: 1, count: 2 })).toBe('Tudalen 1 o 2')
    expect(liveMessages('ur')).toMatchObject({ locale: 'ur', language: 'en' })
  })

  it('of fields on English pages are those of the message file', () => {
    expect(en).toMatchObject(ENGLISH)
  })
})

describe('what verbs say', () => {
  const { toldText, told } = wordsIn('cy')

  it('is put into the language at the door, values and titles kept', () => {
    expect(toldText('Answer this question.')).toBe('Atebwch y cwestiwn hwn.')
    expect(toldText('Write at most 1,000 characters.')).toBe('Ysgrifennwch ar y mwyaf 1,000 nod.')
    expect(toldText('Beth yw eich barn? Answer this question.')).toBe(
      'Beth yw eich barn? Atebwch y cwestiwn hwn.',
    )
    expect(toldText('Enter the day and the year as well.')).toBe('Rhowch y diwrnod a’r flwyddyn hefyd.')
  })

  it('is left as it is where it is nobody’s message, and marked where it stays English', () => {
    expect(toldText('Dewiswch rywbeth arall.')).toBe('Dewiswch rywbeth arall.')
    expect(renderToStaticMarkup(wordsIn('ar').told('ما رأيكم؟ Answer this question.'))).toBe(
      'ما رأيكم؟ <span lang="en" dir="ltr">Answer this question.</span>',
    )
    expect(renderToStaticMarkup(told('Answer this question.'))).toBe('Atebwch y cwestiwn hwn.')
  })
})
