import { checkRow, type CheckedContact, type CheckedRow } from './import-row-check'
import type { ImportRow, ImportRows } from './import-rows'
import type { Places } from './place-lookup'
import type { ContactFunction, ImportColumn } from './schema'
import type { ImportOutcome, ImportProblem } from './types'

export type BodyData = {
  name: string
  bodyTypeCode: string
  boroughCode: string | null
  wardCode: string | null
}
type KnownContact = {
  id: string
  name: string
  email: string | null
  telephone: string | null
  function: string
  isMain: boolean
}
export type KnownBody = BodyData & {
  id: string
  reference: string
  isClosed: boolean
  contacts: KnownContact[]
}

export type PlannedContact = {
  line: number
  /** Of the contact that is known already; null for a new one. */
  id: string | null
  isChanged: boolean
  name: string
  email: string | null
  telephone: string | null
  function: ContactFunction | string
}

/** A body of the file with what is to become of it. */
export type PlannedBody = {
  reference: string
  known: KnownBody | null
  data: BodyData
  /** The line that first gave a value, so that a later one that differs can be told where. */
  givenOn: Partial<Record<keyof BodyData, number>>
  contacts: PlannedContact[]
}

export type ImportPlan = { bodies: PlannedBody[]; outcome: ImportOutcome }

/** What to do with the rows of a file: nothing is written here, and a bad row hinders no good one. */
export function importPlan(
  { rows, unusedColumns }: ImportRows,
  places: Places,
  known: KnownBody[],
): ImportPlan {
  const byReference = new Map(known.map((body) => [body.reference.toLowerCase(), body]))
  const planned = new Map<string, PlannedBody>()
  const problems: ImportProblem[] = []
  let goodRows = 0
  for (const row of rows) {
    const found = placeRow(row, places, byReference, planned)
    if (found.length === 0) goodRows++
    problems.push(...found)
  }
  const bodies = [...planned.values()]
  return { bodies, outcome: { rows: rows.length, goodRows, ...countsOf(bodies), problems, unusedColumns } }
}

/** Puts one row into the plan, or says what is wrong with it. */
function placeRow(
  row: ImportRow,
  places: Places,
  known: Map<string, KnownBody>,
  planned: Map<string, PlannedBody>,
): ImportProblem[] {
  const checked = checkRow(row, places)
  if (Array.isArray(checked)) return checked
  const key = checked.reference.toLowerCase()
  const soFar = planned.get(key) ?? begin(checked, known.get(key) ?? null)
  const result = joined(soFar, checked, places)
  if ('field' in result) return [{ line: row.line, reference: checked.reference, ...result }]
  planned.set(key, result)
  return []
}

function begin(row: CheckedRow, known: KnownBody | null): PlannedBody {
  const { name = '', bodyTypeCode = '', boroughCode = null, wardCode = null } = known ?? {}
  const data = { name, bodyTypeCode, boroughCode, wardCode }
  return { reference: known?.reference ?? row.reference, known, data, givenOn: {}, contacts: [] }
}

type Refusal = { field: ImportColumn; message: string; mend: string }

const COLUMN_OF: Record<keyof BodyData, ImportColumn> = {
  name: 'name',
  bodyTypeCode: 'body_type',
  boroughCode: 'borough',
  wardCode: 'ward',
}

/** The planned body with one row more, or why the row does not go with it. An empty cell leaves what is known. */
function joined(body: PlannedBody, row: CheckedRow, places: Places): PlannedBody | Refusal {
  if (body.known?.isClosed)
    return {
      field: 'reference',
      message: `${body.known.name} is closed.`,
      mend: 'Reopen the body first, or leave the row out.',
    }
  const ward = wardOf(body, row, places)
  if (ward !== null && 'field' in ward) return ward
  const given: Partial<BodyData> = {
    name: row.name ?? undefined,
    bodyTypeCode: row.bodyTypeCode ?? undefined,
    boroughCode: row.boroughCode ?? ward?.boroughCode,
    wardCode: ward?.code,
  }
  const next: PlannedBody = { ...body, data: { ...body.data }, givenOn: { ...body.givenOn } }
  for (const field of Object.keys(COLUMN_OF) as (keyof BodyData)[]) {
    const value = given[field]
    if (value === undefined) continue
    const earlier = body.givenOn[field]
    if (earlier !== undefined && body.data[field] !== value)
      return {
        field: COLUMN_OF[field],
        message: `Line ${earlier} has the same reference and says something else here.`,
        mend: 'Make the two the same, leave this cell empty, or give the body a reference of its own.',
      }
    next.givenOn[field] = earlier ?? row.line
    Object.assign(next.data, { [field]: value })
  }
  return missingOf(next.data) ?? wardOutside(next, places) ?? withContact(next, row)
}

function wardOf(body: PlannedBody, row: CheckedRow, places: Places) {
  if (row.wards === null) return null
  const borough = row.boroughCode ?? body.data.boroughCode
  const fitting = row.wards.filter(({ boroughCode }) => borough === null || boroughCode === borough)
  if (fitting.length === 1) return fitting[0]!
  const names = row.wards.map((ward) => places.boroughByCode.get(ward.boroughCode)?.name ?? '').join(', ')
  if (fitting.length > 1)
    return {
      field: 'ward' as const,
      message: `Several boroughs have a ward called “${row.wardText}”: ${names}.`,
      mend: 'Give the borough too, or the ward’s code.',
    }
  return {
    field: 'ward' as const,
    message: `“${row.wardText}” is not a ward of ${places.boroughByCode.get(borough ?? '')?.name ?? 'that borough'}.`,
    mend: `It is a ward of: ${names}. Mend the ward or the borough.`,
  }
}

function missingOf(data: BodyData): Refusal | null {
  if (data.name === '')
    return { field: 'name', message: 'The body is new and has no name.', mend: 'Enter the body’s name.' }
  if (data.bodyTypeCode === '')
    return {
      field: 'body_type',
      message: 'The body is new and has no type.',
      mend: 'Enter the type’s code or name, such as SNP.',
    }
  return null
}

/** A known body that moves to another borough cannot keep its ward. */
function wardOutside({ data }: PlannedBody, places: Places): Refusal | null {
  const ward = data.wardCode ? places.wardByCode.get(data.wardCode) : undefined
  if (!ward || ward.boroughCode === data.boroughCode) return null
  return {
    field: 'borough',
    message: `The body’s ward, ${ward.name}, is not in that borough.`,
    mend: 'Give the ward too, or mend the borough.',
  }
}

function withContact(body: PlannedBody, row: CheckedRow): PlannedBody | Refusal {
  if (!row.contact) return body
  const { contact } = row
  const repeated = body.contacts.find((other) => isSamePerson(other, contact))
  if (repeated)
    return {
      field: contact.email ? 'contact_email' : 'contact_name',
      message: `This contact of the body stands on line ${repeated.line} already.`,
      mend: 'Remove one of the two rows.',
    }
  const known = knownContact(body, contact)
  const merged = {
    name: contact.name,
    email: contact.email ?? known?.email ?? null,
    telephone: contact.telephone ?? known?.telephone ?? null,
    function: contact.function ?? known?.function ?? 'member',
  }
  const isChanged =
    known === null || (Object.keys(merged) as (keyof typeof merged)[]).some((k) => merged[k] !== known[k])
  const planned = { line: row.line, id: known?.id ?? null, isChanged, ...merged }
  return { ...body, contacts: [...body.contacts, planned] }
}

type Person = { name: string; email: string | null }

const isSameName = (a: Person, b: Person) => a.name.toLowerCase() === b.name.toLowerCase()

function isSamePerson(a: Person, b: Person): boolean {
  return a.email !== null && b.email !== null ? a.email === b.email : isSameName(a, b)
}

/** By e-mail address; by name only where one of the two has no address. */
function knownContact(body: PlannedBody, contact: CheckedContact): KnownContact | null {
  const all = body.known?.contacts ?? []
  return (
    all.find(({ email }) => contact.email !== null && email === contact.email) ??
    all.find((other) => (contact.email === null || other.email === null) && isSameName(other, contact)) ??
    null
  )
}

export function isBodyChanged({ known, data }: PlannedBody): boolean {
  return (
    known === null || (Object.keys(data) as (keyof BodyData)[]).some((field) => data[field] !== known[field])
  )
}

function countsOf(bodies: PlannedBody[]) {
  const contacts = bodies.flatMap((body) => body.contacts)
  const created = bodies.filter(({ known }) => known === null).length
  const updated = bodies.filter((body) => body.known !== null && isBodyChanged(body)).length
  return {
    created,
    updated,
    unchanged: bodies.length - created - updated,
    contactsAdded: contacts.filter(({ id }) => id === null).length,
    contactsUpdated: contacts.filter(({ id, isChanged }) => id !== null && isChanged).length,
  }
}
