import { Model, type PageModel, type Question } from 'survey-core'
import { onServer } from './on-server'
import { paperAsk } from './paper-asks'
import type { PaperComment, PaperItem, PaperPage, PaperQuestion, PaperSheet } from './paper-types'
import { choicesOf } from './question-list'
import { plain } from './question-shape'
import { routingWords, type Routed } from './routing-words'
import type { Definition } from './types'

type Loose = Question & Record<string, unknown>
type Element = { getType(): string; isPanel: boolean; visibleIf: string; visible: boolean }
type Panel = Element & { elements: Element[]; title: string; description: string }

/** What every part of the sheet needs to know of the whole. */
type Whole = { numbers: Map<string, string>; find: (name: string) => Routed | null }

/**
 * A questionnaire as it stands on paper: every question with its number, routing in words, since paper hides nothing.
 * What people key in goes by the same sheet, so that it stands in the same order under the same numbers.
 */
export function paperSheet(definition: Definition): PaperSheet {
  const model = new Model(onServer(definition))
  const whole = numbered(model)
  const pages = model.pages
    .map((page) => pageOf(page as unknown as Panel, whole))
    .filter((page) => page.items.length > 0)
  return {
    title: words(model.locTitle.pureText, whole),
    description: words(model.locDescription.pureText, whole),
    pages,
  }
}

/** Every question of a sheet that stands for itself, in order; those inside groups are with their group. */
export function paperQuestions({ pages }: Pick<PaperSheet, 'pages'>): PaperQuestion[] {
  const inItems = (items: PaperItem[]): PaperQuestion[] =>
    items.flatMap((item) => {
      if (item.kind === 'question') return [item.question]
      return item.kind === 'part' ? inItems(item.items) : []
    })
  return pages.flatMap(({ items }) => inItems(items))
}

function numbered(model: Model): Whole {
  const numbers = new Map<string, string>()
  for (const question of model.getAllQuestions())
    if (isAsked(question)) numbers.set(question.name, String(numbers.size + 1))
  const find = (name: string): Routed | null => {
    const question =
      model.getQuestionByName(name) ?? model.getAllQuestions().find((one) => one.getValueName() === name)
    const number = question ? numbers.get(question.name) : undefined
    if (!question || !number) return null
    return { number, type: question.getType(), choices: choicesOf(question as Loose) }
  }
  return { numbers, find }
}

/** Asked of people: not worked out, and not hidden for good. */
function isAsked(question: Question): boolean {
  if (!question.hasInput || question.getType() === 'expression' || question.isReadOnly) return false
  let around: Element | null = question as unknown as Element
  while (around) {
    if (!around.visibleIf && !around.visible) return false
    around = (around as unknown as { parent: Element | null }).parent
  }
  return true
}

function pageOf(page: Panel, whole: Whole): PaperPage {
  return {
    title: words((page as unknown as PageModel).locTitle.pureText, whole),
    description: words(page.description, whole),
    routing: routingOf(page, whole, 'this part'),
    items: itemsOf(page, whole),
  }
}

function itemsOf(panel: Panel, whole: Whole): PaperItem[] {
  return panel.elements.flatMap((element) => itemOf(element, whole))
}

function itemOf(element: Element, whole: Whole): PaperItem[] {
  if (!element.visibleIf && !element.visible) return []
  if (element.isPanel) return partOf(element as Panel, whole)
  const question = element as unknown as Loose
  const type = question.getType()
  if (type === 'html') return wordsOf(textOf(String(question.html ?? '')))
  if (type === 'image') return pictureOf(question)
  if (!whole.numbers.has(question.name)) return []
  return [{ kind: 'question', question: questionOf(question, `q${whole.numbers.get(question.name)}`, whole) }]
}

function partOf(panel: Panel, whole: Whole): PaperItem[] {
  const items = itemsOf(panel, whole)
  if (items.length === 0) return []
  const title = words(panel.title, whole)
  const description = words(panel.description, whole)
  return [{ kind: 'part', title, description, routing: routingOf(panel, whole, 'this part'), items }]
}

function questionOf(question: Question, id: string, whole: Whole): PaperQuestion {
  return {
    ...{ id, name: question.name, key: question.getValueName(), required: question.isRequired },
    // A question that says its number itself (a passage of a draft) gets no second one beside it.
    number: question.hideNumber ? '' : (whole.numbers.get(question.name) ?? ''),
    title: words(question.locTitle.pureText, whole) || question.name,
    description: words(question.description, whole),
    routing: routingOf(question as unknown as Element, whole, 'this'),
    ask: paperAsk(question, id, (inner, innerId) => questionOf(inner, innerId, whole)),
    comment: commentOf(question as Loose),
  }
}

function commentOf(question: Loose): PaperComment | null {
  const isOther = Boolean(question.showOtherItem) && !question.showCommentArea
  if (!isOther && !question.showCommentArea) return null
  const label = isOther ? 'What is the other answer?' : plain(String(question.commentText ?? '')) || 'Comment'
  return { key: `${question.getValueName()}-Comment`, label, isOther }
}

function routingOf({ visibleIf }: Element, { find }: Whole, what: string): string | null {
  const condition = routingWords(visibleIf, find)
  return condition === null ? null : `Answer ${what} ${condition}.`
}

/** Texts of a definition: without markup, and with the number of the question whose answer would stand in them. */
function words(text: string | undefined, { find }: Whole): string {
  return plain(text ?? '').replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const question = find(name)
    return question ? `(your answer to question ${question.number})` : '…'
  })
}

const wordsOf = (text: string): PaperItem[] => (text ? [{ kind: 'words', text }] : [])

/** Formatted text as plain paragraphs. */
function textOf(html: string): string {
  const broken = html
    .replace(/<(?:br|\/p|\/h\d|\/li|\/div|\/ul|\/ol)\b[^>]*>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '- ')
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }
  return plain(broken)
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\n\s*\n+/g, '\n\n')
    .trim()
}

/** Only pictures that are in the definition itself: nothing is fetched from elsewhere. */
function pictureOf(question: Loose): PaperItem[] {
  const source = String(question.imageLink ?? '')
  const alt = plain(String(question.altText ?? '')) || plain(question.title) || ''
  return source.startsWith('data:image/') ? [{ kind: 'picture', source, alt }] : wordsOf(alt)
}
