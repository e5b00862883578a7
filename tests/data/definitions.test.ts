import { describe, expect, test } from 'vitest'
import { checkDefinition } from '@/lib/consultations/check-definition'
import { validateAnswers } from '@/lib/responses/validate-answers'
import { sharedFiles, sharedText } from './shared-data'

const FILES = ['real', 'bcgov', 'fragments'].flatMap((folder) => sharedFiles(`surveyjs/${folder}`, '.json'))

describe('real questionnaires', () => {
  test('are all there', () => expect(FILES.length).toBeGreaterThanOrEqual(100))

  test.each(FILES)('%s is taken, or each problem is named with its place', (file) => {
    const checked = checkDefinition(JSON.parse(sharedText(file)))
    if (checked.ok) {
      expect(checked.questions.length).toBeGreaterThan(0)
      // What is taken can be asked: nothing answered is refused only for what is required, and never thrown.
      const empty = validateAnswers(checked.definition, {}, { partial: true })
      expect(empty.ok).toBe(true)
    } else {
      expect(checked.problems.length).toBeGreaterThan(0)
      for (const { path, message } of checked.problems) {
        expect(typeof path).toBe('string')
        expect(message).toMatch(/\S.*[.?!]$/s)
      }
    }
  })
})
