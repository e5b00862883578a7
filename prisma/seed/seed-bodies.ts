import type { Prisma, PrismaClient } from '../../lib/core/db'
import { addDays, dateColumn, londonDate } from '../../lib/core/london-time'

type BodyData = Prisma.BodyCreateManyInput & { email: string | null; contact: string; function: string }

const KEEP_DAYS = 3 * 365

/** Panels that the record counts and that no ward of 2013 answers to. */
const PANELS_WITHOUT_WARD = 6

/**
 * The bodies of the record: a CPEG and a CDRP a borough, a panel a ward, and six panels without a ward. Their contacts
 * are placeholders at example.org: who held these places is nobody's business here.
 */
export async function seedBodies(db: PrismaClient): Promise<void> {
  const boroughs = await db.borough.findMany({ orderBy: { code: 'asc' } })
  const wards = await db.ward.findMany({ include: { borough: true }, orderBy: { code: 'asc' } })
  const bodies: BodyData[] = [
    ...boroughs.map((borough): BodyData => ({
      ...{ reference: `CPEG-${borough.code}`, bodyTypeCode: 'CPEG', boroughCode: borough.code },
      ...{ name: `${borough.name} Community and Police Engagement Group`, contact: 'The co-ordinator' },
      ...{ email: `cpeg-${borough.code.toLowerCase()}@example.org`, function: 'co-ordinator' },
    })),
    ...boroughs.map((borough): BodyData => ({
      ...{ reference: `CDRP-${borough.code}`, bodyTypeCode: 'CDRP', boroughCode: borough.code },
      ...{
        name: `${borough.name} Crime and Disorder Reduction Partnership`,
        contact: 'The partnership officer',
      },
      ...{ email: `cdrp-${borough.code.toLowerCase()}@example.org`, function: 'member' },
    })),
    ...wards.map((ward): BodyData => ({
      ...{
        reference: `SNP-${ward.code}`,
        bodyTypeCode: 'SNP',
        boroughCode: ward.boroughCode,
        wardCode: ward.code,
      },
      // Ward names repeat across London: the borough makes each panel's name its own.
      ...{ name: `${ward.name} Safer Neighbourhoods Panel, ${ward.borough.name}`, contact: 'The chair' },
      ...{ email: `snp-${ward.code.toLowerCase()}@example.org`, function: 'chair' },
    })),
    ...Array.from({ length: PANELS_WITHOUT_WARD }, (_, i): BodyData => ({
      ...{ reference: `SNP-UNMATCHED-${i + 1}`, bodyTypeCode: 'SNP', contact: 'The chair', email: null },
      ...{ name: `Safer Neighbourhoods Panel ${i + 1} without a ward in the record`, function: 'chair' },
    })),
  ]
  const made = await db.body.createManyAndReturn({
    data: bodies.map(({ email: _email, contact: _contact, function: _function, ...body }) => body),
    select: { id: true, reference: true },
  })
  const idOf = new Map(made.map(({ id, reference }) => [reference, id]))
  const keepUntil = dateColumn(addDays(londonDate(new Date()), KEEP_DAYS))
  await db.contact.createMany({
    data: bodies.flatMap(({ reference, email, contact, function: does }) => {
      const bodyId = idOf.get(reference)
      return bodyId && email
        ? [{ bodyId, email, name: contact, function: does, isMain: true, keepUntil }]
        : []
    }),
  })
}
