/** A question that people answer in their own words. */
export type TextQuestion = { name: string; title: string }

type Element = {
  type?: unknown
  name?: unknown
  title?: unknown
  inputType?: unknown
  elements?: unknown
  templateElements?: unknown
  showOtherItem?: unknown
  hasOther?: unknown
  otherText?: unknown
  showCommentArea?: unknown
  hasComment?: unknown
  commentText?: unknown
}

/** Kinds of `text` question that hold words rather than a number, a date or an address. */
const WORDS = [undefined, 'text', 'search']

/**
 * The questions that people answer in their own words, in the order of the newest questionnaire; what only an older one
 * asked comes after. `definitions`: newest first. Where a choice question lets people write something else, that text
 * is a question too: SurveyJS keeps it under `<name>-Comment`.
 */
export function textQuestions(definitions: unknown[]): TextQuestion[] {
  const found = new Map<string, TextQuestion>()
  for (const definition of definitions)
    for (const element of elementsOf(definition))
      for (const question of questionsIn(element))
        if (!found.has(question.name)) found.set(question.name, question)
  return [...found.values()]
}

function elementsOf(definition: unknown): Element[] {
  const { pages, elements } = (definition ?? {}) as { pages?: unknown; elements?: unknown }
  const top = Array.isArray(pages) ? (pages as { elements?: unknown }[]).flatMap(childrenOf) : []
  return [...top, ...childrenOf({ elements })].flatMap(withChildren)
}

const childrenOf = ({ elements }: { elements?: unknown }): Element[] =>
  Array.isArray(elements) ? (elements as Element[]) : []

const withChildren = (element: Element): Element[] => [element, ...childrenOf(element).flatMap(withChildren)]

function questionsIn(element: Element): TextQuestion[] {
  const { type, name } = element
  if (typeof name !== 'string') return []
  const title = wordsOf(element.title) || name
  if (type === 'comment') return [{ name, title }]
  if (type === 'text') return WORDS.includes(element.inputType as string) ? [{ name, title }] : []
  if (element.showOtherItem === true || element.hasOther === true)
    return [{ name: `${name}-Comment`, title: `${title} (${wordsOf(element.otherText) || 'Other'})` }]
  if (element.showCommentArea === true || element.hasComment === true)
    return [{ name: `${name}-Comment`, title: `${title} (${wordsOf(element.commentText) || 'Comment'})` }]
  return []
}

/** A title is a text, or texts by language. */
function wordsOf(title: unknown): string {
  if (typeof title === 'string') return title
  const byLanguage = (title ?? {}) as Record<string, unknown>
  const text = byLanguage.default ?? byLanguage.en
  return typeof text === 'string' ? text : ''
}
