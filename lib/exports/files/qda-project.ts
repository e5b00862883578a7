import { createHash } from 'node:crypto'
import { xmlText } from './xml-text'

/**
 * Elements of a REFI-QDA project (standard 1.5, namespace urn:QDA-XML:project:1.0), in the order that its schema wants.
 * Positions are Unicode code points of the source's text, from 0, the end behind the last.
 */

/** A coding as it stands in the database: of a whole answer, or of passages of it. Offsets are UTF-16. */
export type CodedAnswer = {
  question: string
  themeId: string
  coderId: string | null
  at: string
  spans: { startsAt: number; endsAt: number; excerpt: string }[]
}

/** An answer in a source's text: what stands before it, and what was written. */
export type PlacedAnswer = { question: string; before: string; text: string }

/** The text of a source, its answers one below the other, each under what was asked; and where each of them stands. */
export function sourceText(answers: { question: string; title: string; text: string }[]): {
  text: string
  placed: PlacedAnswer[]
} {
  let text = ''
  const placed = answers.map(({ question, title, text: written }) => {
    const before = `${text}${text === '' ? '' : '\n\n'}${title}\n`
    text = before + withLineFeeds(written)
    return { question, before, text: written }
  })
  return { text: `${text}\n`, placed }
}

/** What was coded in a source, as its PlainTextSelection elements: one a passage, with a Coding for each theme given to it. */
export function selectionsXml(sourceId: string, placed: PlacedAnswer[], coded: CodedAnswer[]): string {
  const selections = new Map<string, { start: number; end: number; text: string; codings: CodedAnswer[] }>()
  for (const coding of coded) {
    const answer = placed.find(({ question }) => question === coding.question)
    if (!answer) continue
    const begins = codePoints(answer.before)
    for (const { startsAt, endsAt } of passagesOf(answer.text, coding)) {
      const start = begins + codePoints(withLineFeeds(answer.text.slice(0, startsAt)))
      const passage = answer.text.slice(startsAt, endsAt)
      const end = start + codePoints(withLineFeeds(passage))
      const known = selections.get(`${start}-${end}`)
      if (known) known.codings.push(coding)
      else selections.set(`${start}-${end}`, { start, end, text: passage, codings: [coding] })
    }
  }
  return [...selections.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, text, codings }) => {
      const first = codings[0]!
      const name = [...text.replace(/\s+/g, ' ')].slice(0, 60).join('')
      const place = `${sourceId} ${start} ${end}`
      const inner = codings.map((coding) => {
        const guid = guidOf(`${place} ${coding.themeId}`)
        return `<Coding guid="${guid}"${made(coding)}><CodeRef targetGUID="${coding.themeId}"/></Coding>`
      })
      return `<PlainTextSelection guid="${guidOf(place)}" name="${xmlText(name)}" startPosition="${start}" endPosition="${end}"${made(first)}>${inner.join('')}</PlainTextSelection>`
    })
    .join('')
}

const made = ({ coderId, at }: CodedAnswer) =>
  `${coderId === null ? '' : ` creatingUser="${coderId}"`} creationDateTime="${at}"`

/** A passage that is no longer there (the answer was corrected, or redacted) leaves the answer as a whole. */
function passagesOf(text: string, { spans }: CodedAnswer) {
  const there = spans.filter(({ startsAt, endsAt, excerpt }) => text.slice(startsAt, endsAt) === excerpt)
  return there.length > 0 ? there : [{ startsAt: 0, endsAt: text.length }]
}

/** Line ends are \n alone, so that no reader counts them as two. */
const withLineFeeds = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

function codePoints(text: string): number {
  return /[\uD800-\uDBFF]/.test(text) ? [...text].length : text.length
}

/** The same GUID for the same thing, whenever the file is made. */
export function guidOf(what: string): string {
  const hex = createHash('sha256').update(what).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

type Theme = {
  id: string
  title: string
  description: string
  includes: string
  excludes: string
  heading: string
}

/** The code frame: themes under their headings, which are codes that nothing can be given. Empty without themes. */
export function codeBookXml(themes: Theme[]): string {
  if (themes.length === 0) return ''
  const code = ({ id, title, description, includes, excludes }: Theme) => {
    const words = [description, includes && `Includes: ${includes}`, excludes && `Excludes: ${excludes}`]
    const about = words.filter(Boolean).join('\n')
    return `<Code guid="${id}" name="${xmlText(title)}" isCodable="true">${about ? `<Description>${xmlText(about)}</Description>` : ''}</Code>`
  }
  const headings = [...new Set(themes.map(({ heading }) => heading))]
  const codes = headings.map((heading) => {
    const own = themes.filter((theme) => theme.heading === heading).map(code)
    if (heading === '') return own.join('')
    return `<Code guid="${guidOf(`heading ${heading}`)}" name="${xmlText(heading)}" isCodable="false">${own.join('')}</Code>`
  })
  return `<CodeBook><Codes>${codes.join('')}</Codes></CodeBook>`
}

export function usersXml(users: { id: string; name: string }[]): string {
  if (users.length === 0) return ''
  return `<Users>${users.map(({ id, name }) => `<User guid="${id}" name="${xmlText(name)}"/>`).join('')}</Users>`
}

/** What is known of each source; the names are those of the columns of the other files. */
export const VARIABLES = ['body_type', 'borough', 'channel'] as const
/** Named by every source: worked out once. */
const VARIABLE_GUIDS = Object.fromEntries(VARIABLES.map((name) => [name, guidOf(`variable ${name}`)]))

export function variablesXml(): string {
  const each = VARIABLES.map(
    (name) => `<Variable guid="${VARIABLE_GUIDS[name]}" name="${name}" typeOfVariable="Text"/>`,
  )
  return `<Variables>${each.join('')}</Variables>`
}

export function variableValuesXml(values: (string | null)[]): string {
  return VARIABLES.map((name, i) =>
    values[i]
      ? `<VariableValue><VariableRef targetGUID="${VARIABLE_GUIDS[name]}"/><TextValue>${xmlText(values[i])}</TextValue></VariableValue>`
      : '',
  ).join('')
}
