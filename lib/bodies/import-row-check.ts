import type { z } from 'zod'
import { listOf } from '../core/format'
import type { ImportRow } from './import-rows'
import { nearestName, type Lookup, type Places } from './place-lookup'
import {
  BodyName,
  ContactEmail,
  ContactName,
  ContactTelephone,
  Reference,
  type ContactFunction,
  type ImportColumn,
} from './schema'
import type { ImportProblem, WardView } from './types'

/** What a row says, in the house's own terms; null for what it leaves open. */
export type CheckedRow = {
  line: number
  reference: string
  name: string | null
  bodyTypeCode: string | null
  boroughCode: string | null
  /** Wards that the row may mean; which one, its body's borough decides. */
  wards: WardView[] | null
  wardText: string
  contact: CheckedContact | null
}

export type CheckedContact = {
  name: string
  email: string | null
  telephone: string | null
  function: ContactFunction | null
}

type Report = (field: ImportColumn, message: string, mend: string) => void

const FUNCTION_NAMES: Record<string, ContactFunction> = {
  chair: 'chair',
  chairman: 'chair',
  chairwoman: 'chair',
  chairperson: 'chair',
  coordinator: 'co-ordinator',
  'co-ordinator': 'co-ordinator',
  'co ordinator': 'co-ordinator',
  administrator: 'co-ordinator',
  secretary: 'co-ordinator',
  member: 'member',
}

/** Checks one row by itself. Any problem makes the whole row a bad one. */
export function checkRow(row: ImportRow, places: Places): CheckedRow | ImportProblem[] {
  const { line, cells } = row
  const problems: ImportProblem[] = []
  const report: Report = (field, message, mend) =>
    problems.push({ line, reference: cells.reference, field, message, mend })
  const checked: CheckedRow = {
    line,
    reference: parsed(Reference, 'reference', cells.reference, report) ?? '',
    name: cells.name === '' ? null : parsed(BodyName, 'name', cells.name, report),
    bodyTypeCode: typeOf(cells.body_type, places, report),
    boroughCode: boroughOf(cells.borough, places, report),
    wards: wardsOf(cells.ward, places, report),
    wardText: cells.ward,
    contact: contactOf(cells, report),
  }
  return problems.length > 0 ? problems : checked
}

function parsed(schema: z.ZodType<string>, field: ImportColumn, text: string, report: Report): string | null {
  const result = schema.safeParse(text)
  if (result.success) return result.data
  const asWritten = text === '' ? 'The cell is empty.' : `“${text.slice(0, 80)}” cannot be used.`
  report(field, asWritten, `${result.error.issues[0]?.message ?? 'Mend the cell'}.`)
  return null
}

function typeOf(text: string, { types }: Places, report: Report): string | null {
  if (text === '') return null
  const [found] = types.find(text)
  if (!found)
    report('body_type', `There is no type of body called “${text}”.`, didYouMean(text, types, 'the type'))
  return found?.code ?? null
}

function boroughOf(text: string, { boroughs }: Places, report: Report): string | null {
  if (text === '') return null
  const [found] = boroughs.find(text)
  if (!found)
    report('borough', `There is no borough called “${text}”.`, didYouMean(text, boroughs, 'the borough'))
  return found?.code ?? null
}

function wardsOf(text: string, { wards }: Places, report: Report): WardView[] | null {
  if (text === '') return null
  const found = wards.find(text)
  if (found.length === 0)
    report('ward', `There is no ward called “${text}”.`, didYouMean(text, wards, 'the ward'))
  return found
}

function didYouMean(text: string, lookup: Lookup<unknown>, what: string): string {
  const name = nearestName(text, lookup.names)
  if (name) return `Did you mean ${name}?`
  return lookup.names.length <= 20
    ? `Use one of: ${listOf(lookup.names)}; or add ${what} first.`
    : `Use the name or the code of ${what}.`
}

function contactOf(cells: ImportRow['cells'], report: Report): CheckedContact | null {
  const { contact_name, contact_email, contact_telephone, contact_function } = cells
  if (contact_name + contact_email + contact_telephone === '') return null
  const does = FUNCTION_NAMES[contact_function.toLowerCase()] ?? null
  if (contact_function !== '' && does === null)
    report(
      'contact_function',
      `“${contact_function}” is not something a contact can be.`,
      'Use chair, co-ordinator or member; an empty cell means member.',
    )
  const telephone = contact_telephone
  return {
    name: parsed(ContactName, 'contact_name', contact_name, report) ?? '',
    email: contact_email === '' ? null : parsed(ContactEmail, 'contact_email', contact_email, report),
    telephone: telephone === '' ? null : parsed(ContactTelephone, 'contact_telephone', telephone, report),
    function: does,
  }
}
