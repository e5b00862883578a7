import { readFile } from 'node:fs/promises'
import path from 'node:path'
import Papa from 'papaparse'
import type { PrismaClient } from '../lib/core/db'

/** Where the facts stand: see SOURCES.md there. */
const FOLDER = path.join(process.cwd(), 'prisma', 'seed-data')

export async function readCsv(name: string): Promise<Record<string, string>[]> {
  const text = await readFile(path.join(FOLDER, name), 'utf8')
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

export async function readJson<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(path.join(FOLDER, name), 'utf8')) as T
}

type BodyTypeData = {
  code: string
  name: string
  namePlural: string
  tier: string
  /** Compiles its borough's response. */
  compiles?: boolean
  description: string
  sort: number
}
type MeasureData = {
  code: string
  name: string
  description: string
  /** In per cent. */
  target: number
  bodyTypeCode: string
  rule: string
}
export type TemplateData = {
  code: string
  name: string
  description: string
  minutes: number
  definition: object
}

export const TEMPLATE_FILES = ['five-questions', 'policing-priorities']

/**
 * What every installation begins with, demonstration or not: places, kinds of body, lead organisations and
 * questionnaire templates. What is there already is left as it is.
 */
export async function loadReferenceData(db: PrismaClient): Promise<void> {
  const boroughs = await readCsv('boroughs.csv')
  await db.borough.createMany({
    skipDuplicates: true,
    data: boroughs.map((row) => ({
      code: row.code!,
      name: row.name!,
      shortName: row.short_name!,
      tileCol: Number(row.tile_col),
      tileRow: Number(row.tile_row),
    })),
  })
  const wards = await readCsv('wards.csv')
  await db.ward.createMany({
    skipDuplicates: true,
    data: wards.map((row) => ({ code: row.code!, name: row.name!, boroughCode: row.borough_code! })),
  })
  const days = await readCsv('public-days.csv')
  await db.publicDay.createMany({
    skipDuplicates: true,
    data: days.map((row) => ({
      ...{ kind: row.kind!, name: row.name! },
      ...{ fromOn: new Date(row.from_on!), toOn: new Date(row.to_on!) },
    })),
  })
  const bodyTypes = await readJson<BodyTypeData[]>('body-types.json')
  await db.bodyType.createMany({
    skipDuplicates: true,
    data: bodyTypes.map(({ code, name, namePlural, tier, description, sort, compiles = false }) => ({
      code,
      name,
      namePlural,
      tier,
      description,
      sort,
      compiles,
    })),
  })
  const measures = await readJson<MeasureData[]>('measures.json')
  await db.measure.createMany({
    skipDuplicates: true,
    data: measures.map((measure, sort) => ({ ...measure, sort })),
  })
  await db.leadOrganisation.createMany({
    skipDuplicates: true,
    data: [
      { code: 'MPA', name: 'Metropolitan Police Authority', sort: 1 },
      { code: 'MPS', name: 'Metropolitan Police Service', sort: 2 },
    ],
  })
  for (const [sort, file] of TEMPLATE_FILES.entries()) {
    const template = await readJson<TemplateData>(`questionnaires/${file}.json`)
    const { code, name, description, minutes, definition } = template
    await db.questionnaireTemplate.createMany({
      skipDuplicates: true,
      data: [{ code, name, description, minutes, definition, sort }],
    })
  }
}
