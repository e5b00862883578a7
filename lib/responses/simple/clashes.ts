import type { Model, PageModel } from 'survey-core'
import { formatTime } from '../../core/format'
import { answerLines } from '../answer-lines'
import { cleanText } from '../answer-text'
import { HARD_LIMIT } from '../answer-text'
import type { Answers, Clash, Definition, DraftView } from '../types'
import type { FieldProblem } from './draw-page'
import { fieldName } from './field-name'
import { readBasis } from './form-pairs'
import { titleOf, type Loose } from './loose-question'
import type { Change } from './read-page'
import type { ClashView } from './types'

const carriedName = (id: string) => `mine.${id}`
const choiceName = (id: string) => `clash.${id}`

/** The own answer, as it is sent along until the person has decided. */
type Carried = { value?: unknown; comment?: unknown }

/** Clashes as the page shows them: both texts of each question, and the choice between them. */
export function clashViews(
  definition: Definition,
  model: Model,
  draft: DraftView,
  clashes: Clash[],
): Map<string, ClashView> {
  const views = new Map<string, ClashView>()
  for (const question of model.getAllQuestions() as Loose[]) {
    const key = question.getValueName()
    const own = clashes.filter((clash) => clash.key === key || clash.key === `${key}-Comment`)
    if (own.length === 0) continue
    const mine: Answers = { ...draft.answers }
    const carried: Carried = {}
    for (const { key: at, mine: value } of own) {
      mine[at] = value ?? undefined
      carried[at === key ? 'value' : 'comment'] = value
    }
    const linesOf = (answers: Answers) =>
      answerLines(definition, answers).find(({ name }) => name === question.name)?.lines ?? []
    const { mark } = own[0]!
    views.set(fieldName(question.name), {
      ...{ theirs: linesOf(draft.answers), mine: linesOf(mine), by: mark.name, at: formatTime(mark.at) },
      canJoin: canJoin(question, draft.answers[key], carried.value),
      carried: JSON.stringify(carried),
    })
  }
  return views
}

/** Two texts can stand one under the other; of two choices one has to be taken. */
function canJoin(question: Loose, theirs: unknown, mine: unknown): boolean {
  if (question.getType() !== 'comment' || typeof theirs !== 'string' || typeof mine !== 'string') return false
  const most =
    Number((question.getMaxLength as (() => unknown) | undefined)?.call(question) ?? 0) || HARD_LIMIT
  return joined(theirs, mine).length <= most
}

const joined = (theirs: string, mine: string) => `${theirs}\n\n${mine}`

/** What the person decided of the clashes that were shown, and those that are still open. */
export function readClashes(
  model: Model,
  number: number,
  { answers, marks }: DraftView,
  form: URLSearchParams,
): { changes: Change[]; open: Clash[]; problems: FieldProblem[] } {
  const changes: Change[] = []
  const open: Clash[] = []
  const problems: FieldProblem[] = []
  for (const question of (model.pages[number] as PageModel).questions) {
    const id = fieldName(question.name)
    const carried = carriedIn(form.get(carriedName(id)))
    const basis = readBasis(form, id)
    if (!carried || !basis) continue
    const choice = form.get(choiceName(id))
    const key = question.getValueName()
    const both = [
      ...('value' in carried ? [{ key, value: carried.value ?? null, basedOn: basis.revision }] : []),
      ...('comment' in carried
        ? [{ key: `${key}-Comment`, value: carried.comment ?? null, basedOn: basis.comment }]
        : []),
    ]
    if (choice === 'mine') changes.push(...both)
    else if (choice === 'both' && typeof carried.value === 'string' && typeof answers[key] === 'string')
      changes.push(
        ...both.map((one) =>
          one.key === key
            ? { ...one, value: cleanText(joined(String(answers[key]), String(one.value))) }
            : one,
        ),
      )
    else if (choice !== 'theirs') {
      problems.push({ id, title: titleOf(question), message: 'Choose which answer to keep.' })
      const nobody = { revision: 0, at: '', linkId: '', name: '' }
      open.push(
        ...both.map(({ key: at, value }) => ({
          ...{ key: at, title: titleOf(question), mine: value, theirs: answers[at] ?? null },
          mark: marks[at] ?? nobody,
        })),
      )
    }
  }
  return { changes, open, problems }
}

function carriedIn(text: string | null): Carried | null {
  if (text === null) return null
  try {
    const value = JSON.parse(text) as unknown
    return typeof value === 'object' && value !== null ? (value as Carried) : null
  } catch {
    return null
  }
}
