import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { COMPARED, residentsBy } from '@/lib/equality/heard/compared'
import { sharedText } from './shared-data'

/** The census as Soundings ships it, beside the files that it was taken from. */

const rowsOf = (file: string) =>
  Papa.parse<Record<string, string>>(sharedText(`census/${file}`), { header: true, skipEmptyLines: true })
    .data
const compared = (key: string) => COMPARED.find((one) => one.key === key)!
const boroughs = rowsOf('census2021_borough_sex_broadage.csv').map(({ borough_gss = '' }) => borough_gss)

it.each([
  ['religion', 'census2021_borough_religion.csv', 'religion'],
  ['ethnicGroup', 'census2021_borough_ethnic_group.csv', 'ethnic_group'],
  ['disability', 'census2021_borough_disability.csv', 'disability'],
])('%s is what the file says, borough by borough', (key, file, column) => {
  const { census } = compared(key)
  const rows = rowsOf(file)
  for (const row of rows)
    expect(census.boroughs[row.borough_gss!]![census.categories.indexOf(row[column]!)]).toBe(
      Number(row.persons),
    )
  expect(rows).toHaveLength(Object.values(census.boroughs).flat().length)
})

it('sex and age are what the files say', () => {
  for (const row of rowsOf('census2021_borough_sex_broadage.csv'))
    expect(compared('sex').census.boroughs[row.borough_gss!]).toEqual([
      Number(row.total_females),
      Number(row.total_males),
    ])
  for (const row of rowsOf('mye2020_borough_age_bands.csv')) {
    const { categories, boroughs } = compared('age').census
    expect(boroughs[row.borough_gss!]).toEqual(categories.map((band) => Number(row[band])))
  }
})

it('every category of the census is in one group, but for those who did not answer there', () => {
  for (const { key, census, groups } of COMPARED) {
    const used = groups.flatMap((group) => group.census)
    expect(new Set(used).size, key).toBe(used.length)
    expect([...used].sort(), key).toEqual(census.categories.filter((name) => name !== 'Not answered').sort())
  }
})

it('all residents are in the age bands, and those of ethnic groups are those of their backgrounds', () => {
  const total = rowsOf('mye2020_borough_age_bands.csv').reduce((sum, row) => sum + Number(row.total), 0)
  const sum = (numbers: number[]) => numbers.reduce((all, n) => all + n, 0)
  expect(sum(residentsBy(compared('age'), boroughs))).toBe(total)
  expect(sum(residentsBy(compared('ethnicGroup'), boroughs))).toBe(
    sum(residentsBy(compared('ethnicBackground'), boroughs)),
  )
})
