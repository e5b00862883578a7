import { commentName, viewName, wholeName } from './question-names'
import { MOST_LETTERS } from './schema'

type Passage = { number: number; heading: string; text: string }
type Draft = { sequence: number; title: string; introduction: string; passages: Passage[] }

/** So many passages stand on one page: as many as are read at a time on a telephone. */
const ON_A_PAGE = 4

const VIEWS = [
  { value: 'keep', text: 'Keep it as it is' },
  { value: 'change', text: 'Change it' },
  { value: 'drop', text: 'Drop it' },
  { value: 'no-view', text: 'No view' },
]

/**
 * What a round asks, made from its draft: each numbered passage with a choice and a box, then a box on the whole. Nothing is
 * required: a comment on one passage is as welcome as on all.
 */
export function draftQuestionnaire({ sequence, title, introduction, passages }: Draft) {
  return {
    title: literal(title),
    description: literal(introduction),
    showQuestionNumbers: 'off',
    pages: [
      ...pagesOf(passages).map((page, i) => ({
        name: `round${sequence}_page_${i + 1}`,
        title: pageTitle(page),
        elements: page.map((passage) => passageElement(sequence, passage)),
      })),
      {
        name: `round${sequence}_whole`,
        title: 'The draft as a whole',
        elements: [
          {
            type: 'comment',
            name: wholeName(sequence),
            title: 'Your comments on the draft as a whole',
            hideNumber: true,
            description: 'What is missing, what is too much, whether it can be understood.',
            maxLength: MOST_LETTERS,
            rows: 6,
          },
        ],
      },
    ],
  }
}

/** Minutes to tell people: reading at 200 words a minute, and a minute for each third passage. */
export function minutesFor({ passages }: Pick<Draft, 'passages'>): number {
  const words = passages.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  return Math.min(240, Math.max(5, Math.ceil(words / 200 + passages.length / 3)))
}

/** A page begins at a heading, and where one is full. */
function pagesOf(passages: Passage[]): Passage[][] {
  const pages: Passage[][] = []
  for (const passage of passages) {
    const page = pages.at(-1)
    if (!page || page.length >= ON_A_PAGE || (passage.heading && page.length > 1)) pages.push([passage])
    else page.push(passage)
  }
  return pages
}

function pageTitle(page: Passage[]): string {
  const [first, last] = [page[0]!.number, page.at(-1)!.number]
  return first === last ? `Passage ${first}` : `Passages ${first} to ${last}`
}

function passageElement(sequence: number, { number, heading, text }: Passage) {
  return {
    type: 'panel',
    name: `round${sequence}_${number}`,
    title: heading ? `${number}. ${literal(heading)}` : `Passage ${number}`,
    description: literal(text),
    elements: [
      {
        type: 'radiogroup',
        name: viewName(sequence, number),
        title: `What should become of passage ${number}?`,
        hideNumber: true,
        choices: VIEWS,
      },
      {
        type: 'comment',
        name: commentName(sequence, number),
        title: `Your comment on passage ${number}`,
        hideNumber: true,
        description: 'If it should be changed: how, and why?',
        maxLength: MOST_LETTERS,
        // A few lines on paper too: a draft has many passages.
        rows: 3,
      },
    ],
  }
}

/** Braces would be filled in with answers: they stand as round ones. */
const literal = (text: string) => text.replaceAll('{', '(').replaceAll('}', ')')
