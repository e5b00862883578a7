import { describe, expect, it } from 'vitest'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { BACKGROUNDS, CODE_LISTS, PREFER_NOT, QUESTIONS } from '@/lib/equality/code-lists'
import { exportEqualityCounts } from '@/lib/equality/export-equality-counts'
import { getEqualityCounts } from '@/lib/equality/get-equality-counts'
import { getEqualityForm } from '@/lib/equality/get-equality-form'
import { giveEqualityAnswers } from '@/lib/equality/give-equality-answers'
import { shuffleEqualityAnswers } from '@/lib/equality/shuffle-equality-answers'
import { submitResponse } from '@/lib/responses/submit-response'
import { anonymous, holderOf, linkOfficerOf, officer, researcher, system } from '../../support/actors'
import { aConsultation, aCtx, anInvitation, CAMDEN, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const ANSWERS = { age: '25-34', sex: 'female', ethnicGroup: 'black', ethnicBackground: 'black-african' }

async function aPerson(consultation: { stage: { id: string } }, submits = true) {
  const stageId = consultation.stage.id
  const { id } = await db.invitation.create({
    data: { stageId, purpose: 'person', invitedAt: NOW, participant: { create: { boroughCode: CAMDEN } } },
  })
  const ctx = aCtx(db, holderOf({ id }))
  if (submits) await submitResponse(ctx, { answers: { view: 'My own view.' } })
  return { id, ctx }
}

const rowsOf = (consultation: { stage: { id: string } }) =>
  db.equalityAnswer.findMany({ where: { stageId: consultation.stage.id } })

describe('giveEqualityAnswers', () => {
  it('keeps what was chosen and nothing that leads back', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const person = await aPerson(consultation)
    await giveEqualityAnswers(person.ctx, { answers: { ...ANSWERS, religion: '' } })
    const [row, ...more] = await rowsOf(consultation)
    expect(more).toEqual([])
    expect(row).toEqual({
      ...{ id: row!.id, stageId: consultation.stage.id, respondentKind: 'public', boroughCode: CAMDEN },
      ...{ codeLists: CODE_LISTS, answers: ANSWERS, isCounted: false },
    })
    expect(await db.participant.findUnique({ where: { invitationId: person.id } })).toMatchObject({
      equalityAsked: true,
    })
    expect(await getEqualityForm(person.ctx)).toMatchObject({ state: 'given' })
  })

  it('is in the audit once a day, without who, without when, without what', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const people = [await aPerson(consultation), await aPerson(consultation)]
    for (const { ctx } of people) await giveEqualityAnswers(ctx, { answers: ANSWERS })
    const rows = await db.auditEvent.findMany({
      where: { action: 'equality.give', subjectId: consultation.stage.id },
    })
    expect(rows).toMatchObject([
      {
        actorKind: 'system',
        actorId: null,
        subjectType: 'stage',
        at: new Date('2026-06-09T23:00:00Z'),
        detail: {},
      },
    ])
    expect(people.map(({ ctx }) => ctx.requestId)).not.toContain(rows[0]!.requestId)
  })

  it('is taken once, also of two requests at one time', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const { ctx } = await aPerson(consultation)
    const twice = await Promise.allSettled([
      giveEqualityAnswers(ctx, { answers: ANSWERS }),
      giveEqualityAnswers(ctx, { answers: ANSWERS }),
    ])
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(giveEqualityAnswers(ctx, { answers: ANSWERS })).rejects.toThrow(Conflict)
    expect(await rowsOf(consultation)).toHaveLength(1)
  })

  it('is refused before submitting, after closing, where it is switched off, and to bodies', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const early = await aPerson(consultation, false)
    await expect(giveEqualityAnswers(early.ctx, { answers: ANSWERS })).rejects.toThrow('Submit your answers')
    const { id } = await aPerson(consultation)
    const late = aCtx(db, holderOf({ id }), new Date('2027-01-01T12:00:00Z'))
    await expect(giveEqualityAnswers(late, { answers: ANSWERS })).rejects.toThrow('has closed')
    const body = await anInvitation(db, consultation)
    const holder = aCtx(db, holderOf(body))
    await expect(giveEqualityAnswers(holder, { answers: ANSWERS })).rejects.toThrow(NotAllowed)
    await expect(giveEqualityAnswers(aCtx(db, anonymous), { answers: ANSWERS })).rejects.toThrow(NotFound)
    const off = await aConsultation(db, { status: 'open' })
    await db.stage.update({ where: { id: off.stage.id }, data: { asksEquality: false } })
    const unasked = await aPerson(off)
    await expect(giveEqualityAnswers(unasked.ctx, { answers: ANSWERS })).rejects.toThrow(NotAllowed)
    expect([...(await rowsOf(consultation)), ...(await rowsOf(off))]).toEqual([])
  })

  it('takes what is on its lists and no words', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const { ctx } = await aPerson(consultation)
    await expect(giveEqualityAnswers(ctx, { answers: { age: 'thirty' } })).rejects.toThrow(InvalidInput)
    await expect(giveEqualityAnswers(ctx, { answers: {} })).rejects.toThrow(InvalidInput)
    const crossed = { answers: { ethnicGroup: 'white', ethnicBackground: 'black-african' } }
    await expect(giveEqualityAnswers(ctx, crossed)).rejects.toThrow(InvalidInput)
    await giveEqualityAnswers(ctx, {
      answers: { age: PREFER_NOT, name: 'Ada', ethnicBackground: 'white-irish' },
    })
    expect(await rowsOf(consultation)).toMatchObject([{ answers: { age: PREFER_NOT } }])
  })
})

it('offers “Prefer not to say” everywhere, with codes that are each other’s never', () => {
  const lists = [...QUESTIONS.map(({ choices }) => choices), ...Object.values(BACKGROUNDS)]
  for (const choices of lists) {
    expect(choices.at(-1)).toEqual({ code: PREFER_NOT, label: 'Prefer not to say' })
    expect(new Set(choices.map(({ code }) => code)).size).toBe(choices.length)
  }
})

describe('what leads back', () => {
  it('is no column: an equality answer shares none with a response, an invitation or a participant', async () => {
    const columns = await db.$queryRaw<{ table_name: string; column_name: string; data_type: string }[]>`
      SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns
      WHERE table_schema = 'public'`
    const of = (table: string) => columns.filter(({ table_name }) => table_name === table)
    const own = of('equality_answer')
    expect(own.map(({ column_name }) => column_name).sort()).toEqual(
      ['answers', 'borough_code', 'code_lists', 'id', 'is_counted', 'respondent_kind', 'stage_id'].sort(),
    )
    expect(own.filter(({ data_type }) => /time|date/.test(data_type))).toEqual([])
    const keys = await db.$queryRaw<{ from: string; to: string }[]>`
      SELECT conrelid::regclass::text AS from, confrelid::regclass::text AS to FROM pg_constraint WHERE contype = 'f'
        AND (conrelid = 'equality_answer'::regclass OR confrelid = 'equality_answer'::regclass)`
    expect(keys).toEqual([{ from: 'equality_answer', to: 'stage' }])
  })

  it('is no value: no id of an equality answer stands anywhere else, and no id of a person stands in it', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const { id, ctx } = await aPerson(consultation)
    await giveEqualityAnswers(ctx, { answers: ANSWERS })
    const [row] = await rowsOf(consultation)
    const { id: responseId } = await db.response.findUniqueOrThrow({ where: { invitationId: id } })
    for (const ofPerson of [id, responseId, ctx.requestId])
      expect(JSON.stringify(row)).not.toContain(ofPerson)
    const tables = await db.$queryRaw<{ name: string }[]>`
      SELECT table_name::text AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'equality_answer'`
    for (const { name } of tables) {
      const [{ n } = { n: 0 }] = await db.$queryRawUnsafe<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM "${name}" t WHERE to_jsonb(t)::text LIKE '%${row!.id}%'`,
      )
      expect({ name, n }).toEqual({ name, n: 0 })
    }
  })

  it('is no order: a new row goes in among others that are written anew in the same transaction', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const people = await Promise.all(Array.from({ length: 12 }, () => aPerson(consultation)))
    for (const { ctx } of people) await giveEqualityAnswers(ctx, { answers: ANSWERS })
    await shuffleEqualityAnswers(aCtx(db, system))
    const written = await db.$queryRaw<{ xmin: string }[]>`
      SELECT DISTINCT xmin::text FROM equality_answer WHERE stage_id = ${consultation.stage.id}::uuid`
    expect(written).toHaveLength(1)
    const persons = await db.$queryRaw<{ xmin: string }[]>`
      SELECT DISTINCT p.xmin::text FROM participant p JOIN invitation i ON i.id = p.invitation_id
      WHERE i.stage_id = ${consultation.stage.id}::uuid`
    expect(persons.map(({ xmin }) => xmin)).not.toContain(written[0]!.xmin)
  })
})

describe('the figures', () => {
  it('take answers in at night, ten or more at a time, and hide small numbers', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const input = { consultationId: consultation.id }
    const staff = aCtx(db, researcher())
    const give = async (count: number, answers: Record<string, string>) => {
      for (let i = 0; i < count; i++)
        await giveEqualityAnswers((await aPerson(consultation)).ctx, { answers })
    }
    await give(9, { sex: 'female' })
    expect(await shuffleEqualityAnswers(aCtx(db, system))).toBe(0)
    expect((await getEqualityCounts(staff, input)).people).toBeNull()
    await give(3, { sex: 'male' })
    expect(await shuffleEqualityAnswers(aCtx(db, system))).toBe(12)
    await give(9, { sex: 'female' })
    await shuffleEqualityAnswers(aCtx(db, system))
    const few = await getEqualityCounts(staff, input)
    expect(few.people).toBe(12)
    expect(sexOf(few)).toEqual({ female: null, male: null, [PREFER_NOT]: null })
    await give(15, { sex: 'female' })
    await give(11, { sex: PREFER_NOT })
    await shuffleEqualityAnswers(aCtx(db, system))
    const more = await getEqualityCounts(staff, input)
    expect(more.people).toBe(47)
    // Three men are hidden, and the women with them: the base is of both, and those who would not say are in no base.
    expect(sexOf(more)).toEqual({ female: null, male: null, [PREFER_NOT]: 11 })
    await give(10, { sex: 'male' })
    await shuffleEqualityAnswers(aCtx(db, system))
    expect(sexOf(await getEqualityCounts(staff, input))).toEqual({ female: 33, male: 13, [PREFER_NOT]: 11 })
    const csv = await exportEqualityCounts(staff, input)
    expect(csv).toContain('sex,What is your sex?,female,Female,33,46,71.7')
    expect(csv).toContain('prefer-not-to-say,Prefer not to say,11,46,')
  })

  it('are for officers, researchers and administrators; the shuffle is the system’s', async () => {
    const { id } = await aConsultation(db, { status: 'open' })
    for (const actor of [anonymous, linkOfficerOf(CAMDEN)])
      await expect(getEqualityCounts(aCtx(db, actor), { consultationId: id })).rejects.toThrow(NotAllowed)
    await expect(getEqualityCounts(aCtx(db, officer()), { consultationId: id })).resolves.toMatchObject({
      people: null,
    })
    await expect(shuffleEqualityAnswers(aCtx(db, officer()))).rejects.toThrow(NotAllowed)
  })
})

function sexOf({ tables }: Awaited<ReturnType<typeof getEqualityCounts>>) {
  const { rows } = tables.find(({ key }) => key === 'sex')!
  return Object.fromEntries(rows.map(({ code, count }) => [code, count]))
}
