import { expect, it } from 'vitest'
import { csvText } from '@/lib/bodies/csv-text'
import { nearestName } from '@/lib/bodies/place-lookup'

it('reads a file in whatever encoding a spreadsheet saved it', () => {
  const text = 'name\r\nCafé – “Élan”'
  expect(csvText(new TextEncoder().encode(text))).toBe(text)
  expect(csvText(new TextEncoder().encode(`\uFEFF${text}`))).toBe(text)
  expect(csvText(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe(text)
  expect(csvText(Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96]))).toBe('Café –')
})

it('guesses what was meant only where it is near', () => {
  const names = ['Camden', 'Hackney', 'Kensington and Chelsea']
  expect(nearestName('camdem', names)).toBe('Camden')
  expect(nearestName('Kensington & Chelsee', names)).toBe('Kensington and Chelsea')
  expect(nearestName('Paris', names)).toBeNull()
})
