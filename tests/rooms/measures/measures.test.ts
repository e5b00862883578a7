import { randomUUID } from 'node:crypto'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { Conflict, NotAllowed, NotFound } from '@/lib/core/errors'
import { addMeasureEntry } from '@/lib/measures/add-measure-entry'
import { chooseMeasureSource } from '@/lib/measures/choose-measure-source'
import { exportMeasures } from '@/lib/measures/export-measures'
import { daysOfYear, financialYear } from '@/lib/measures/financial-year'
import { getMeasure } from '@/lib/measures/get-measure'
import { getMeasureOfBody } from '@/lib/measures/get-measure-of-body'
import { listMeasures } from '@/lib/measures/list-measures'
import { listSourceChoices } from '@/lib/measures/list-source-choices'
import { removeMeasureEntry } from '@/lib/measures/remove-measure-entry'
import { updateMeasureEntry } from '@/lib/measures/update-measure-entry'
import { yearWords } from '@/lib/measures/words'
import { anonymous, linkOfficerOf, officer, researcher } from '../../support/actors'
import { aBody, aConsultation, aCtx, anInvitation, aResponse, CAMDEN, HACKNEY } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { auditOf } from '../analysis/world'

const { db } = await testDatabase()
const asOfficer = aCtx(db, officer())
const asPublic = aCtx(db, anonymous)
const YEAR = 2026
const PLAN = 'answers-the-plan'
const MEETINGS = 'meets-in-public'

// The only groups there are: every figure below is out of these three.
const camden = await aBody(db, { name: 'Camden group', type: 'CPEG', boroughCode: CAMDEN })
const hackney = await aBody(db, { name: 'Hackney group', type: 'CPEG', boroughCode: HACKNEY })
const brent = await aBody(db, { name: 'Brent group', type: 'CPEG', boroughCode: 'E09000005' })

const MET = { isMet: 'yes' as const, evidence: 'Minutes of 8 July' }
const stateOf = async (code: string, bodyId: string, year = YEAR) =>
  (await getMeasure(asPublic, { code, year })).bodies.find((body) => body.bodyId === bodyId)!

/** An entry that is taken away again, so that tests do not stand on one another. */
async function entered(code: string, bodyId: string, year = YEAR) {
  const { id } = await addMeasureEntry(asOfficer, { code, bodyId, year, ...MET })
  const away = async () => {
    const { version } = await db.measureEntry.findUniqueOrThrow({ where: { id } })
    await removeMeasureEntry(asOfficer, { entryId: id, version, why: 'It was a test' })
  }
  return { id, away }
}

describe('financial years', () => {
  it('begin on 1 April', () => {
    expect(financialYear('2010-03-31')).toBe(2009)
    expect(financialYear('2010-04-01')).toBe(2010)
    expect(daysOfYear(2009)).toEqual(['2009-04-01', '2010-03-31'])
    expect([yearWords(2009), yearWords(1999)]).toEqual(['2009-10', '1999-00'])
  })
})

describe('what is known', () => {
  it('is nothing at first, of every group that there is, and no target is reached by it', async () => {
    const { measures, year, years } = await listMeasures(asPublic, {})
    expect([year, years]).toEqual([YEAR, [YEAR]])
    expect(measures.map(({ code, target }) => [code, target])).toEqual([
      ['answers-the-plan', 100],
      ['works-with-the-cdrp', 75],
      ['brings-in-panels', 100],
      ['reviews-membership', 100],
      ['meets-in-public', 100],
    ])
    expect(measures[0]).toMatchObject({ met: 0, notMet: 0, notKnown: 3, of: 3, isReached: false })
  })

  it('is worked out from the consultation named: asked and answered, asked and silent, not asked', async () => {
    const consultation = await aConsultation(db, { status: 'open', title: 'The plan' })
    await aResponse(db, consultation, { bodyId: camden.id })
    await anInvitation(db, consultation, { bodyId: hackney.id })
    await chooseMeasureSource(asOfficer, { code: PLAN, year: YEAR, consultationId: consultation.id })
    expect(await stateOf(PLAN, camden.id)).toMatchObject({ state: 'met', how: 'record' })
    expect(await stateOf(PLAN, hackney.id)).toMatchObject({ state: 'not-met', how: 'record' })
    expect(await stateOf(PLAN, brent.id)).toMatchObject({ state: 'not-known', how: null })
    const measure = await getMeasure(asPublic, { code: PLAN, year: YEAR })
    expect(measure).toMatchObject({ met: 1, notMet: 1, notKnown: 1, mayEnter: false })
    expect(measure.source?.title).toBe('The plan')
    await expect(
      addMeasureEntry(asOfficer, { code: PLAN, bodyId: hackney.id, year: YEAR, ...MET }),
    ).rejects.toThrow(Conflict)
    expect(await auditOf(db, PLAN, 'measure.choose-source')).toHaveLength(1)
    await chooseMeasureSource(asOfficer, { code: PLAN, year: YEAR, consultationId: '' })
    expect(await stateOf(PLAN, camden.id)).toMatchObject({ state: 'not-known' })
  })

  it('reaches the target by what is known alone', async () => {
    const code = 'works-with-the-cdrp'
    const first = await entered(code, camden.id)
    const second = await entered(code, hackney.id)
    expect(await getMeasure(asPublic, { code, year: YEAR })).toMatchObject({
      met: 2,
      of: 3,
      isReached: false,
    })
    const third = await entered(code, brent.id)
    expect(await getMeasure(asPublic, { code, year: YEAR })).toMatchObject({ met: 3, isReached: true })
    for (const { away } of [first, second, third]) await away()
  })

  it('is a file too, with formulas defused', async () => {
    const { id } = await addMeasureEntry(asOfficer, {
      ...{ code: MEETINGS, bodyId: camden.id, year: 2025, isMet: 'no', evidence: '=1+1' },
    })
    const { data } = Papa.parse<Record<string, string>>(await exportMeasures(asPublic, { year: 2025 }), {
      ...{ header: true, skipEmptyLines: true },
    })
    expect(data).toHaveLength(15)
    expect(data.find((row) => row.measure === MEETINGS && row.body === 'Camden group')).toMatchObject({
      ...{ year: '2025-26', state: 'not-met', how: 'entered', evidence: "'=1+1", borough: 'Camden' },
    })
    await removeMeasureEntry(asOfficer, { entryId: id, version: 1, why: 'A test' })
  })
})

describe('entering', () => {
  it('keeps what shows it, once a group and year, with a record of who did', async () => {
    const { id, away } = await entered(MEETINGS, camden.id)
    expect(await stateOf(MEETINGS, camden.id)).toMatchObject({
      ...{ state: 'met', how: 'entered', evidence: 'Minutes of 8 July', entry: { id, version: 1 } },
    })
    expect(await stateOf(MEETINGS, camden.id, 2025)).toMatchObject({ state: 'not-known' })
    const again = addMeasureEntry(asOfficer, { code: MEETINGS, bodyId: camden.id, year: YEAR, ...MET })
    await expect(again).rejects.toThrow('already')
    const [kept] = await auditOf(db, camden.id, 'measure.enter')
    expect(kept?.detail).toMatchObject({ code: expect.any(String) as string, isMet: true })
    await away()
  })

  it('is one of two who enter the same at once', async () => {
    const both = await Promise.allSettled(
      [1, 2].map(() =>
        addMeasureEntry(asOfficer, { code: MEETINGS, bodyId: hackney.id, year: YEAR, ...MET }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const entry = await db.measureEntry.findFirstOrThrow({ where: { bodyId: hackney.id, removedAt: null } })
    await removeMeasureEntry(asOfficer, { entryId: entry.id, version: 1, why: 'A test' })
  })

  it('is for officers, of a group that the measure counts, with what shows it', async () => {
    const given = { code: MEETINGS, bodyId: camden.id, year: YEAR, ...MET }
    for (const actor of [anonymous, researcher(), linkOfficerOf(CAMDEN)])
      await expect(addMeasureEntry(aCtx(db, actor), given)).rejects.toThrow(NotAllowed)
    const panel = await aBody(db)
    await expect(addMeasureEntry(asOfficer, { ...given, bodyId: panel.id })).rejects.toThrow(NotFound)
    await expect(addMeasureEntry(asOfficer, { ...given, code: 'nothing' })).rejects.toThrow(NotFound)
    await expect(addMeasureEntry(asOfficer, { ...given, evidence: ' ' })).rejects.toThrow('what shows it')
    await expect(
      addMeasureEntry(asOfficer, { ...given, evidenceUrl: 'javascript:alert(1)' }),
    ).rejects.toThrow('https://')
    await expect(
      getMeasureOfBody(asPublic, { code: MEETINGS, bodyId: camden.id, year: YEAR }),
    ).rejects.toThrow(NotAllowed)
  })
})

describe('changing and taking away', () => {
  it('changes it, with what it was; never over somebody else’s change', async () => {
    const { id, away } = await entered(MEETINGS, brent.id)
    const change = {
      entryId: id,
      version: 1,
      isMet: 'no' as const,
      evidence: 'No police there',
      onDate: '2026-07-08',
    }
    await updateMeasureEntry(asOfficer, change)
    expect(await stateOf(MEETINGS, brent.id)).toMatchObject({
      ...{ state: 'not-met', evidence: 'No police there', onDate: '2026-07-08', entry: { id, version: 2 } },
    })
    await expect(updateMeasureEntry(asOfficer, change)).rejects.toThrow(Conflict)
    await expect(updateMeasureEntry(aCtx(db, researcher()), { ...change, version: 2 })).rejects.toThrow(
      NotAllowed,
    )
    const [kept] = await auditOf(db, brent.id, 'measure.change')
    expect(kept?.detail).toMatchObject({ before: { isMet: true }, after: { isMet: false } })
    await away()
  })

  it('takes it away with why, and then it is not there to be changed', async () => {
    const { id } = await entered(MEETINGS, brent.id, 2024)
    const takes = { entryId: id, version: 1, why: 'Entered for the wrong group' }
    await expect(removeMeasureEntry(asPublic, takes)).rejects.toThrow(NotAllowed)
    await expect(removeMeasureEntry(asOfficer, { ...takes, why: '' })).rejects.toThrow('why')
    await expect(removeMeasureEntry(asOfficer, { ...takes, version: 2 })).rejects.toThrow(Conflict)
    await removeMeasureEntry(asOfficer, takes)
    await expect(removeMeasureEntry(asOfficer, takes)).rejects.toThrow(NotFound)
    expect(await stateOf(MEETINGS, brent.id, 2024)).toMatchObject({ state: 'not-known', entry: null })
    const events = await auditOf(db, brent.id, 'measure.take-away')
    expect(events.at(-1)?.detail).toMatchObject({ why: 'Entered for the wrong group', year: 2024 })
  })
})

describe('naming a consultation', () => {
  it('is for officers, for a measure that is worked out from one, once somebody was asked', async () => {
    const draft = await aConsultation(db, { status: 'draft' })
    const given = { code: PLAN, year: YEAR, consultationId: draft.id }
    await expect(chooseMeasureSource(asOfficer, given)).rejects.toThrow('Nobody has been asked')
    await expect(chooseMeasureSource(asPublic, given)).rejects.toThrow(NotAllowed)
    await expect(chooseMeasureSource(asOfficer, { ...given, code: MEETINGS })).rejects.toThrow(Conflict)
    await expect(chooseMeasureSource(asOfficer, { ...given, consultationId: randomUUID() })).rejects.toThrow(
      NotFound,
    )
    await expect(chooseMeasureSource(asOfficer, { ...given, year: 3000 })).rejects.toThrow()
    await expect(listSourceChoices(asPublic)).rejects.toThrow(NotAllowed)
    expect((await listSourceChoices(asOfficer)).map(({ id }) => id)).not.toContain(draft.id)
  })
})
