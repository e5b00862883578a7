import { expect, it } from 'vitest'
import { closedQuestions } from '@/lib/analysis/tables/closed-questions'
import { sharedFiles, sharedText } from './shared-data'

/** Definitions of real services, whatever is in them: what can be counted of each is found, under names of their own. */
const files = ['real', 'bcgov', 'fragments'].flatMap((folder) => sharedFiles(`surveyjs/${folder}`, '.json'))

it.each(files)('%s is tabulated', (file) => {
  const definition = JSON.parse(sharedText(file)) as object
  const questions = closedQuestions([{ id: 'v1', definition }])
  const names = questions.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { title, choices, kind } of questions) {
    expect(title).not.toBe('')
    expect(new Set(choices.map(({ code }) => code)).size, `${file} ${title}`).toBe(choices.length)
    if (kind === 'number' || kind === 'date') expect(choices).toEqual([])
  }
})

it('finds tables with cells of several kinds, and repeated groups, among them', () => {
  const all = files.flatMap((file) =>
    closedQuestions([{ id: 'v1', definition: JSON.parse(sharedText(file)) as object }]),
  )
  expect(all.some(({ column }) => column !== undefined)).toBe(true)
  expect(all.some(({ each }) => each === null)).toBe(true)
  expect(all.some(({ each }) => typeof each === 'string')).toBe(true)
})
