import { describe, expect, it } from 'vitest'
import { wordsIn } from '@/lib/core/words-in'
import { NOT_SAID_TO_RESPONDENTS, WITH_WORDS } from './exceptions'
import { sourceFiles, type SourceFile } from './source-file'
import { literalWords, unknownSentences } from './word-rules'

/** What respondents read on their way: pages of a link, of a letter’s link, the open link, and what these are drawn with. */
const READ = [
  /^app\/\(respond\)\//,
  /^app\/\(public\)\/consultations\/\[slug\]\/take-part\//,
  /^app\/\(public\)\/told\//,
  /^components\/(responses|equality|layout)\//,
  /^components\/invitations\/(take-part|own-page|language)/,
  /^components\/compiles\/(answer-use|pass-to-borough)/,
  /^components\/telling\/(told-page|own-theme|what-happened|feedback-form|news-choice)/,
  /^components\/ui\/survey\//,
]

/** Where what is said to respondents is said. */
const SAID = [/^lib\/responses\//, /^lib\/equality\//, /^lib\/invitations\//, /^lib\/telling\//]

const beginsWith = (exceptions: Record<string, string>, { path }: SourceFile) =>
  Object.keys(exceptions).some((one) => path === one || (one.endsWith('/') && path.startsWith(one)))

const read = sourceFiles('app', 'components').filter(({ path }) => READ.some((one) => one.test(path)))
const said = sourceFiles('lib').filter(({ path }) => SAID.some((one) => one.test(path)))

const { toldText } = wordsIn('cy')
const isKnown = (sentence: string) => toldText(sentence) !== sentence

describe('what respondents read', () => {
  it('stands in the message files', () => {
    const files = read.filter((file) => !beginsWith(WITH_WORDS, file))
    expect(files.length).toBeGreaterThan(60)
    // What is handed on to be put into the language (`told`) is a message all the same.
    expect(literalWords(files, isKnown).join('\n')).toBe('')
  })

  it('is known to a message where a verb says it', () => {
    const files = said.filter((file) => !beginsWith(NOT_SAID_TO_RESPONDENTS, file))
    expect(files.length).toBeGreaterThan(40)
    const isSettled = (text: string) => isKnown(text) || Object.hasOwn(NOT_SAID_TO_RESPONDENTS, text)
    expect(unknownSentences(files, isSettled).join('\n')).toBe('')
  })

  it('has no exceptions but those that are needed', () => {
    const paths = [...read, ...said].map(({ path }) => path)
    const needless = Object.keys({ ...WITH_WORDS, ...NOT_SAID_TO_RESPONDENTS }).filter((one) =>
      /^\p{Lu}/u.test(one)
        ? !said.some(({ text }) => text.includes(one.split('7')[0]!))
        : !paths.some((path) => path === one || (one.endsWith('/') && path.startsWith(one))),
    )
    expect(needless).toEqual([])
  })
})
