import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { readCsv } from '../../prisma/reference-data'
import { sharedText } from './shared-data'

type Ward = {
  ward_gss: string
  ward_name: string
  borough_gss: string
  borough_name: string
  in_mps_area: string
}

const wards = Papa.parse<Ward>(sharedText('places/wards-2013.csv'), {
  header: true,
  skipEmptyLines: true,
}).data
const policed = wards.filter(({ in_mps_area }) => in_mps_area === 'true')

test('the wards that Soundings ships are those of the source, by code, name and borough', async () => {
  const ours = await readCsv('wards.csv')
  const keyed = (rows: (string | undefined)[][]) => new Set(rows.map((row) => row.join(' | ')))
  expect(ours).toHaveLength(624)
  expect(keyed(ours.map((ward) => [ward.code, ward.name, ward.borough_code]))).toEqual(
    keyed(policed.map((ward) => [ward.ward_gss, ward.ward_name, ward.borough_gss])),
  )
})

test('the boroughs are the 32 that the MPS polices, each on a tile of its own', async () => {
  const ours = await readCsv('boroughs.csv')
  expect(new Set(ours.map(({ code, name }) => `${code} ${name}`))).toEqual(
    new Set(policed.map(({ borough_gss, borough_name }) => `${borough_gss} ${borough_name}`)),
  )
  expect(new Set(ours.map(({ tile_col, tile_row }) => `${tile_col},${tile_row}`)).size).toBe(32)
})
