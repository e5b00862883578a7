import type { Question } from 'survey-core'
import { choicesBody, pointsBody, ranksBody, rowsBody, selectBody } from './draw-choices'
import { dateFields, DATE_TYPES, emptyField, severalFields, textField, type Filling } from './draw-fields'
import { fieldName, innerName } from './field-name'
import {
  isAsked,
  isOnlyEnglish,
  livePartsOf,
  titleOf,
  valueAt,
  wordsOf,
  type LivePart,
  type Loose,
} from './loose-question'
import { cleanHtml } from '../../consultations/clean-text'
import { signedName } from '../signature'
import type { Typed } from './typed'
import type { Body, Group, Part, SimpleQuestion } from './types'

/** Where a field stands among the answers, so that a problem finds its field. */
export type Place = {
  question: string
  path: string
  id: string
  /** The field of the question itself. */
  owner: string
  focus: string
  title: string
}

export type Drawing = {
  typed: Typed | null
  errors: Map<string, string>
  /** Questions that were not in the form that came back. */
  isNew: (id: string) => boolean
  places: Place[]
}

/** Whose answers are drawn: the page's, or those of one entry of a group. */
type Around = {
  outer: string | null
  question: string | null
  path: string
  record: unknown
  within: string
  titles: LivePart['titles']
}

export const PAGE = (answers: unknown): Around => ({
  ...{ outer: null, question: null, path: '', record: answers, within: '', titles: new Map() },
})

/** What stands on a page, in a panel or in an entry of a group, as far as it is shown. */
export function drawParts(elements: Question[], around: Around, drawing: Drawing): Part[] {
  return elements.flatMap((element): Part[] => {
    const loose = element as Loose
    if (!element.isVisible) return []
    switch (element.getType()) {
      case 'panel': {
        const parts = drawParts(loose.elements as Question[], around, drawing)
        const [title, description] = [wordsOf(loose.locTitle), wordsOf(loose.locDescription)]
        return parts.length > 0 ? [{ kind: 'panel', title, description, parts }] : []
      }
      case 'html':
        return [{ kind: 'html', html: cleanHtml(String(loose.processedHtml)) }]
      case 'image':
        return imageParts(loose)
      default:
        return isAsked(element) ? [{ kind: 'question', question: drawQuestion(loose, around, drawing) }] : []
    }
  })
}

/** Pictures that come with the page itself; films, and what would come from elsewhere, do not. */
function imageParts(image: Loose): Part[] {
  const source = wordsOf(image.locImageLink)
  const words = wordsOf(image.locAltText)
  return /^data:image\/|^\/(?!\/)/.test(source) ? [{ kind: 'image', source, words }] : []
}

function drawQuestion(question: Loose, around: Around, drawing: Drawing): SimpleQuestion {
  const id = around.outer === null ? fieldName(question.name) : innerName(around.outer, question.name)
  const key = question.getValueName()
  const path = `${around.path}${around.outer === null ? '' : '.'}${key}`
  const title = around.titles.get(question) ?? titleOf(question)
  const at: Place = {
    ...{ question: around.question ?? question.name, path, id, owner: id, focus: id },
    title: around.within ? `${around.within}, ${title}` : title,
  }
  const fill = fillingOf(id, drawing)
  const answer = { value: valueAt(around.record, key), comment: valueAt(around.record, `${key}-Comment`) }
  drawing.places.push(at)
  const body = bodyOf(question, at, answer, fill, drawing)
  const hasComment = Boolean(question.showCommentArea) && question.getType() !== 'comment'
  const commentId = innerName(id, 'comment')
  if (hasComment) addPlace(drawing, at, `${path}-Comment`, commentId)
  return {
    ...{ id, title, body, required: question.isRequired, error: fill.error(id), isNew: drawing.isNew(id) },
    ...{ hint: wordsOf(question.locDescription), basis: '', clash: null },
    isOnlyEnglish: isOnlyEnglish(question),
    comment: hasComment
      ? {
          ...emptyField(commentId, wordsOf(question.locCommentText) || 'Comment'),
          ...{ error: fill.error(commentId), rows: 3 },
          value: fill.typed(commentId) ?? wordsIn(answer.comment),
        }
      : null,
  }
}

const wordsIn = (value: unknown) => (typeof value === 'string' ? value : '')

function addPlace({ places }: Drawing, at: Place, path: string, id: string, inside = ''): void {
  places.push({ ...at, path, id, focus: id, title: inside ? `${at.title}, ${inside}` : at.title })
}

function fillingOf(id: string, { typed, errors }: Drawing): Filling {
  const form = typed?.drawn.has(id) ? typed.form : null
  return {
    typed: (field) => (form ? (form.get(field) ?? '').replace(/\r\n?/g, '\n') : null),
    typedAll: (field) => form?.getAll(field) ?? [],
    error: (field) => errors.get(field) ?? '',
  }
}

function bodyOf(
  question: Loose,
  at: Place,
  answer: { value: unknown; comment: unknown },
  fill: Filling,
  drawing: Drawing,
): Body {
  const { id } = at
  const { value } = answer
  switch (question.getType()) {
    case 'text':
      if (!DATE_TYPES.includes(String(question.inputType))) break
      at.focus = innerName(id, question.inputType === 'month' ? 'month' : 'day')
      return { kind: 'date', fields: dateFields(question, id, value, fill) }
    case 'multipletext': {
      const fields = severalFields(question, id, value, fill)
      at.focus = fields[0]?.id ?? id
      const names = (question.items as { name: string }[]).map(({ name }) => name)
      for (const name of names) addPlace(drawing, at, `${at.path}.${name}`, innerName(id, name), name)
      return { kind: 'fields', fields }
    }
    case 'slider':
      if (question.sliderType === 'range') return scaleEnds(question, id, value, fill)
      return {
        kind: 'text',
        field: {
          ...textField(question, id, value, fill),
          inputMode: 'decimal',
          width: 10,
          hint: scaleHint(question),
        },
      }
    case 'signaturepad':
      return {
        kind: 'signature',
        field: { ...emptyField(id), value: fill.typed(id) ?? signedName(value) ?? '' },
        drawn: typeof value === 'string' && signedName(value) === null ? value : null,
      }
    case 'dropdown':
      if (question.showOtherItem) addPlace(drawing, at, `${at.path}-Comment`, innerName(id, 'other'))
      return selectBody(question, id, answer, fill)
    case 'radiogroup':
    case 'checkbox':
    case 'tagbox':
    case 'imagepicker':
      if (question.showOtherItem) addPlace(drawing, at, `${at.path}-Comment`, innerName(id, 'other'))
      return choicesBody(question, id, answer, fill)
    case 'boolean':
    case 'rating':
      return pointsBody(question, id, value, fill)
    case 'ranking':
      return ranksBody(question, id, value, fill)
    case 'matrix': {
      const body = rowsBody(question, id, value, fill)
      if (body.kind !== 'rows') return body
      at.focus = body.rows[0]?.id ?? id
      const names = (question.visibleRows as { name: unknown }[]).map(({ name }) => String(name))
      body.rows.forEach((row, i) => addPlace(drawing, at, `${at.path}.${names[i]}`, row.id, row.label))
      return body
    }
    case 'paneldynamic':
    case 'matrixdynamic':
    case 'matrixdropdown':
      return groupsBody(question, at, value, drawing)
    case 'expression':
      return { kind: 'shown', text: String(question.displayValue ?? '') }
  }
  return { kind: 'text', field: textField(question, id, value, fill) }
}

const scaleHint = (question: Loose) =>
  `A number from ${String(question.renderedMin)} to ${String(question.renderedMax)}.`

/** A range on a scale: where it begins and where it ends. */
function scaleEnds(question: Loose, id: string, value: unknown, fill: Filling): Body {
  const fields = (['From', 'To'] as const).map((label, i) => {
    const field = i === 0 ? id : innerName(id, 'to')
    const kept = valueAt(value, i)
    return {
      ...emptyField(field, label),
      ...{ value: fill.typed(field) ?? (kept === undefined ? '' : String(kept)), width: 10 },
      ...{ inputMode: 'decimal' as const, hint: i === 0 ? scaleHint(question) : '' },
    }
  })
  return { kind: 'fields', fields }
}

/** An entry of a group, or a row, asks its questions under a heading of its own. */
function groupsBody(question: Loose, at: Place, value: unknown, drawing: Drawing): Body {
  const live = livePartsOf(question)
  const isDynamic = question.getType() !== 'matrixdropdown'
  const canRemove = Boolean(
    question.getType() === 'paneldynamic' ? question.canRemovePanel : question.canRemoveRows,
  )
  const canAdd = Boolean(question.getType() === 'paneldynamic' ? question.canAddPanel : question.canAddRow)
  const groups = live
    .filter(({ asked }) => asked)
    .map((part): Group => {
      const id = innerName(at.id, part.key)
      const title =
        part.title || (isDynamic ? `${at.title}: number ${Number(part.key) + 1}` : String(part.key))
      const path = `${at.path}${isDynamic ? `[${part.key}]` : `.${part.key}`}`
      addPlace(drawing, at, path, id, title)
      const around = {
        ...{ outer: id, question: at.question, path, titles: part.titles },
        record: valueAt(value, part.key),
        within: isDynamic ? `${at.title}, number ${Number(part.key) + 1}` : `${at.title}, ${title}`,
      }
      return {
        ...{ id, title, description: part.description, parts: drawParts(elementsOf(part), around, drawing) },
        canRemove: isDynamic && canRemove,
      }
    })
  return { kind: 'groups', groups, count: live.length, canAdd: isDynamic && canAdd, addLabel: 'Add another' }
}

const elementsOf = ({ panel, questions }: LivePart): Question[] =>
  panel ? ((panel as { elements: Question[] }).elements ?? questions) : questions
