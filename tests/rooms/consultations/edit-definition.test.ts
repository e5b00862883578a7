import { describe, expect, test } from 'vitest'
import { itemsOf, linesOf } from '@/components/consultations/questionnaire/choice-lines'
import * as edit from '@/components/consultations/questionnaire/edit-definition'
import { ADDABLE } from '@/components/consultations/questionnaire/element-words'
import { checkDefinition } from '@/lib/consultations/check-definition'

const q = (name: string, over: object = {}) => ({ type: 'text', name, title: name, ...over })
const TWO = {
  colour: 7,
  pages: [
    { name: 'page1', elements: [q('a'), q('b')] },
    { name: 'page2', elements: [q('c')] },
  ],
}
const order = (definition: edit.Definition) =>
  edit.pagesOf(definition).map((page) => edit.elementsOf(page).map((element) => element.name))

describe('the plain editor', () => {
  test('moves questions within and over the edge of a page', () => {
    expect(order(edit.moveElement(TWO, { page: 0, element: 0 }, 1))).toEqual([['b', 'a'], ['c']])
    expect(order(edit.moveElement(TWO, { page: 0, element: 1 }, 1))).toEqual([['a'], ['b', 'c']])
    expect(order(edit.moveElement(TWO, { page: 1, element: 0 }, -1))).toEqual([['a', 'b', 'c'], []])
    expect(order(edit.moveElement(TWO, { page: 0, element: 0 }, -1))).toEqual([['a', 'b'], ['c']])
    expect(order(edit.moveElement(TWO, { page: 1, element: 0 }, 1))).toEqual([['a', 'b'], ['c']])
  })

  test('adds, moves and removes pages and questions, and leaves the rest as it is', () => {
    const more = edit.addElement(edit.addPage(TWO), 2, 'comment')
    expect(order(more)).toEqual([['a', 'b'], ['c'], ['question1']])
    expect(more.colour).toBe(7)
    expect(order(edit.movePage(more, 2, -1))).toEqual([['a', 'b'], ['question1'], ['c']])
    expect(order(edit.removePage(edit.removeElement(TWO, { page: 1, element: 0 }), 1))).toEqual([['a', 'b']])
  })

  test.each(ADDABLE)('a new question of type %s can be saved as it is', (type) => {
    expect(checkDefinition(edit.addElement(TWO, 0, type)).problems).toEqual([])
  })

  test('gives another name, in conditions and texts too', () => {
    const before = {
      pages: [
        {
          elements: [
            q('a'),
            q('ab', { visibleIf: "{a} = 1 and {ab} = 2 and {a-Comment} = 'x'", title: 'On {a}' }),
          ],
        },
      ],
    }
    const after = edit.renameElement(before, { page: 0, element: 0 }, 'new')
    expect(order(after)).toEqual([['new', 'ab']])
    expect(edit.elementsOf(edit.pagesOf(after)[0])[1]).toMatchObject({
      visibleIf: "{new} = 1 and {ab} = 2 and {new-Comment} = 'x'",
      title: 'On {new}',
    })
  })

  test('changes the first language of a text and keeps the others', () => {
    const element = { title: { default: 'Old', cy: 'Hen' } }
    expect(edit.setField(element, 'title', 'New')).toEqual({ title: { default: 'New', cy: 'Hen' } })
    expect(edit.setField({ title: 'Old', x: 1 }, 'title', '')).toEqual({ x: 1 })
  })
})

describe('choices as lines', () => {
  const choices = [
    1,
    'two',
    { value: 'three', text: 'Three', visibleIf: '{a} = 1' },
    { value: 4, text: 'Four' },
  ]

  test('come back as they were', () => {
    expect(linesOf(choices)).toBe('1\ntwo\nthree | Three\n4 | Four')
    expect(itemsOf(linesOf(choices), choices)).toEqual(choices)
  })

  test('take new ones, and keep what else stood on the old', () => {
    expect(itemsOf('three | Drei\n\n new | Anew | with a bar ', choices)).toEqual([
      { value: 'three', text: 'Drei', visibleIf: '{a} = 1' },
      { value: 'new', text: 'Anew | with a bar' },
    ])
  })

  test('boxes have names and titles', () => {
    expect(itemsOf('first | First box', undefined, 'name')).toEqual([{ name: 'first', title: 'First box' }])
  })
})
