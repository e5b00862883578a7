import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { testDatabase } from '../../support/test-database'
import { unzip } from '../../support/unzip'
import { askedFile } from './asked-file'
import { surveyed } from './surveyed'

const { db } = await testDatabase()
const consultation = await surveyed(db)

type Resource = {
  name: string
  path: string
  bytes: number
  hash: string
  schema: {
    fields: { name: string; type: string }[]
    primaryKey?: string[]
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[]
  }
}

test('the data package describes each of its files: columns, keys, size and fingerprint', async () => {
  const files = unzip(await askedFile(db, consultation.id, 'datapackage'))
  const { resources, name } = JSON.parse(files.get('datapackage.json')!.toString()) as {
    name: string
    resources: Resource[]
  }
  expect(name).toMatch(/^[a-z0-9._-]+$/)
  expect(resources.map(({ name }) => name)).toEqual(['responses', 'themes', 'codings', 'passages'])
  expect([...files.keys()].toSorted()).toEqual(
    ['datapackage.json', ...resources.map(({ path }) => path)].toSorted(),
  )
  const rows = new Map<string, Record<string, string>[]>()
  for (const { name, path, bytes, hash, schema } of resources) {
    const content = files.get(path)!
    expect(bytes).toBe(content.length)
    expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`)
    const { data, meta } = Papa.parse<Record<string, string>>(content.toString(), {
      header: true,
      skipEmptyLines: true,
    })
    expect(meta.fields).toEqual(schema.fields.map(({ name }) => name))
    for (const { name, type } of schema.fields)
      for (const row of data) if (row[name]) expect(row[name], `${name} is ${type}`).toMatch(TYPES[type]!)
    rows.set(name, data)
  }
  expect([...rows.values()].map(({ length }) => length)).toEqual([4, 2, 2, 2])
  for (const { name, schema } of resources)
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const there = rows.get(reference.resource)!.map((row) => row[reference.fields[0]!])
      for (const row of rows.get(name)!) expect(there).toContain(row[fields[0]!])
    }
})

test('redacted, it holds no passages', async () => {
  const files = unzip(await askedFile(db, consultation.id, 'datapackage', { text: 'redacted' }))
  expect([...files.keys()]).not.toContain('data/passages.csv')
})

const TYPES: Record<string, RegExp> = {
  string: /^/,
  list: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\dZ)?$/,
}
