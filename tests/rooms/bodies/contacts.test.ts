import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { addContact } from '@/lib/bodies/add-contact'
import { removeContact } from '@/lib/bodies/remove-contact'
import { removeExpiredContacts } from '@/lib/bodies/remove-expired-contacts'
import { updateContact } from '@/lib/bodies/update-contact'
import { InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { dateColumn } from '@/lib/core/london-time'
import { aBody, aCtx, aUser, HACKNEY, NOW } from '@/tests/support/builders'
import { chairOf, linkOfficerOf, officer, researcher, system } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf } from './directory'

const { db } = await testDatabase()
const ctx = aCtx(db, officer())
const person = { name: 'Nora New', email: 'Nora@Example.org ', function: 'member' as const }
const mainOf = (bodyId: string) => db.contact.findMany({ where: { bodyId, isMain: true } })

describe('adding', () => {
  it('adds a contact, kept for three years unless somebody says otherwise', async () => {
    const body = await aBody(db)
    const { contactId } = await addContact(ctx, { bodyId: body.id, ...person, telephone: '020 7946 0123' })
    expect(await db.contact.findUnique({ where: { id: contactId } })).toMatchObject({
      name: 'Nora New',
      email: 'nora@example.org',
      telephone: '020 7946 0123',
      isMain: false,
      keepUntil: dateColumn('2029-06-10'),
    })
    expect(await auditOf(db, body.id)).toEqual(['contact.add'])
  })

  it('makes the first contact the main one', async () => {
    const { id: bodyId } = await aBody(db, { email: null })
    await addContact(ctx, { bodyId, ...person })
    expect(await mainOf(bodyId)).toHaveLength(1)
  })

  it('leaves one main contact when another becomes it', async () => {
    const { id: bodyId } = await aBody(db)
    const { contactId } = await addContact(ctx, { bodyId, ...person, isMain: true })
    expect((await mainOf(bodyId)).map(({ id }) => id)).toEqual([contactId])
  })

  it('leaves one main contact of two who come at one time', async () => {
    const { id: bodyId } = await aBody(db, { email: null })
    const people = ['a@example.org', 'b@example.org', 'c@example.org']
    await Promise.all(people.map((email) => addContact(ctx, { bodyId, ...person, email, isMain: true })))
    expect(await mainOf(bodyId)).toHaveLength(1)
  })

  it('keeps no name and no address in the audit', async () => {
    const { id: bodyId } = await aBody(db)
    await addContact(ctx, { bodyId, ...person })
    const rows = await db.auditEvent.findMany({ where: { subjectId: bodyId } })
    expect(JSON.stringify(rows.map(({ detail }) => detail))).not.toMatch(/nora/i)
  })

  it('names what cannot be used', async () => {
    const body = await aBody(db)
    const wrong = { email: body.contacts[0]!.email }
    await expect(addContact(ctx, { bodyId: body.id, ...person, ...wrong })).rejects.toBeInstanceOf(
      InvalidInput,
    )
    for (const change of [
      { email: 'nora@' },
      { telephone: 'call me' },
      { name: '' },
      { keepUntil: '2026-02-30' },
    ])
      await expect(addContact(ctx, { bodyId: body.id, ...person, ...change })).rejects.toBeInstanceOf(
        ZodError,
      )
    const past = { keepUntil: '2026-06-10' }
    await expect(addContact(ctx, { bodyId: body.id, ...person, ...past })).rejects.toBeInstanceOf(
      InvalidInput,
    )
  })

  it('is refused to researchers, the chair and for closed bodies; others do not find the body', async () => {
    const body = await aBody(db)
    const input = { bodyId: body.id, ...person }
    for (const actor of [researcher(), chairOf(body)])
      await expect(addContact(aCtx(db, actor), input)).rejects.toBeInstanceOf(NotAllowed)
    await expect(addContact(aCtx(db, linkOfficerOf(HACKNEY)), input)).rejects.toBeInstanceOf(NotFound)
    await db.body.update({ where: { id: body.id }, data: { closedAt: NOW } })
    await expect(addContact(ctx, input)).rejects.toBeInstanceOf(NotAllowed)
    expect(await db.contact.count({ where: { bodyId: body.id } })).toBe(1)
  })
})

describe('changing', () => {
  it('changes a contact, and the audit names the fields', async () => {
    const body = await aBody(db)
    const { id: contactId, email } = body.contacts[0]!
    await updateContact(ctx, {
      contactId,
      name: 'Kim',
      email,
      function: 'co-ordinator',
      isMain: true,
      keepUntil: '2030-01-01',
    })
    expect(await db.contact.findUnique({ where: { id: contactId } })).toMatchObject({ name: 'Kim' })
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: body.id } })
    expect(event).toMatchObject({ action: 'contact.update', detail: { changed: ['name', 'function'] } })
  })

  it('ends the membership that an old address gave', async () => {
    const body = await aBody(db)
    const user = await aUser(db)
    const { id: contactId, email } = body.contacts[0]!
    await db.contact.update({ where: { id: contactId }, data: { userId: user.id } })
    const same = { contactId, name: 'Kim', function: 'chair' as const, isMain: true }
    await updateContact(ctx, { ...same, email })
    expect((await db.contact.findUniqueOrThrow({ where: { id: contactId } })).userId).toBe(user.id)
    await updateContact(ctx, { ...same, email: 'somebody-else@example.org' })
    expect((await db.contact.findUniqueOrThrow({ where: { id: contactId } })).userId).toBeNull()
  })

  it('does not leave a body without a main contact', async () => {
    const { contacts } = await aBody(db)
    const input = { contactId: contacts[0]!.id, name: 'Kim', function: 'chair' as const, isMain: false }
    await expect(updateContact(ctx, input)).rejects.toMatchObject({ fields: { isMain: expect.any(String) } })
  })

  it('is refused to a researcher', async () => {
    const { contacts } = await aBody(db)
    const input = { contactId: contacts[0]!.id, name: 'Kim', function: 'chair' as const, isMain: true }
    await expect(updateContact(aCtx(db, researcher()), input)).rejects.toBeInstanceOf(NotAllowed)
  })
})

describe('removing', () => {
  it('removes the person, and the next who can be written to becomes the main contact', async () => {
    const body = await aBody(db)
    await addContact(ctx, { bodyId: body.id, ...person, name: 'No address', email: null, function: 'chair' })
    await addContact(ctx, { bodyId: body.id, ...person, name: 'Member', email: 'm@example.org' })
    const { contactId } = await addContact(ctx, {
      bodyId: body.id,
      ...person,
      email: 'c@example.org',
      function: 'co-ordinator',
    })
    await removeContact(ctx, { contactId: body.contacts[0]!.id })
    expect((await mainOf(body.id)).map(({ id }) => id)).toEqual([contactId])
    expect((await auditOf(db, body.id)).at(-1)).toBe('contact.remove')
  })

  it('a second time finds nothing, and a researcher is refused', async () => {
    const { contacts } = await aBody(db)
    const input = { contactId: contacts[0]!.id }
    await expect(removeContact(aCtx(db, researcher()), input)).rejects.toBeInstanceOf(NotAllowed)
    await removeContact(ctx, input)
    await expect(removeContact(ctx, input)).rejects.toBeInstanceOf(NotFound)
  })

  it('by the clock removes contacts past their date, and only the system does it', async () => {
    const body = await aBody(db)
    const { contactId } = await addContact(ctx, { bodyId: body.id, ...person })
    const old = body.contacts[0]!.id
    await db.contact.update({ where: { id: old }, data: { keepUntil: dateColumn('2026-06-09') } })
    await expect(removeExpiredContacts(ctx)).rejects.toBeInstanceOf(NotAllowed)
    expect(await removeExpiredContacts(aCtx(db, system))).toBe(1)
    expect((await mainOf(body.id)).map(({ id }) => id)).toEqual([contactId])
    expect(await removeExpiredContacts(aCtx(db, system))).toBe(0)
    expect(await auditOf(db, 'contacts')).toEqual(['contact.expire'])
  })
})
