import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Proposal } from '@/lib/methods/redaction/proposal'
import { proposeRedactions } from '@/lib/methods/redaction/propose-redactions'
import { sharedText } from './shared-data'

const column = (file: string, name: string) =>
  Papa.parse<Record<string, string>>(sharedText(file), { header: true, skipEmptyLines: true }).data.map(
    (row) => row[name] ?? '',
  )

function flagged(texts: string[]) {
  const byText = texts.map(proposeRedactions)
  const proposals: Proposal[] = byText.flat()
  return {
    share: byText.filter((one) => one.length > 0).length / texts.length,
    names: proposals.filter(({ kind }) => kind === 'name').length,
    others: proposals.filter(({ kind }) => kind !== 'name').map(({ text }) => text),
  }
}

test('of a health service’s comments little is proposed, most of it the names of staff that patients praise', () => {
  const { share, names, others } = flagged(column('comments/nhs_fft_phase1.csv', 'text'))
  console.log(
    `proposals in ${(share * 100).toFixed(1)}% of comments; ${names} names; others: ${others.join(', ')}`,
  )
  // Read through on 22 November 2026: 544 names were proposed, of which about 25 were none.
  expect(share).toBeLessThan(0.045)
  expect(names).toBeGreaterThan(450)
  expect(others.length).toBeLessThan(5)
})

test('of questions to a bank, in which next to nobody is named, next to nothing', () => {
  const { share } = flagged(column('comments/banking77_train.csv', 'text'))
  expect(share).toBeLessThan(0.001)
})

test('of what young Londoners said of policing, nothing', () => {
  expect(flagged(column('comments/polis_london_youth_policing/comments.csv', 'comment-body')).share).toBe(0)
})
