import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ToldPage } from '@/components/telling/told-page'
import { wordsIn } from '@/lib/core/words-in'
import { getTold } from '@/lib/telling/get-told'
import { previewLetters } from '@/lib/telling/preview-letters'
import { tellOfActions } from '@/lib/telling/tell-of-actions'
import { tellOfReport } from '@/lib/telling/tell-of-report'
import { anonymous, officer, system } from '../../support/actors'
import { aCtx, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { aTold, DAY, finish, tokenIn, writeAll } from './world'

const { db } = await testDatabase()
const stranger = aCtx(db, anonymous)

type World = Awaited<ReturnType<typeof aTold>>

/** A link of an invitation, in a language. */
const aLink = (invitationId: string, locale: string | null, more = {}) =>
  db.invitationLink.create({
    data: { ...{ invitationId, locale, createdAt: NOW, tokenHash: crypto.randomUUID() }, ...more },
  })

async function told(world: World): Promise<void> {
  await tellOfReport(aCtx(db, system), { consultationId: world.consultationId })
  await writeAll(db, world.consultationId)
}

async function pageOf(text: string | null) {
  const token = tokenIn(text)
  const view = await getTold(stranger, { token })
  const words = wordsIn(view.locale)
  const nothing = () => Promise.resolve({ status: 'idle' as const })
  const props = { view, token, words, answerQuestions: nothing, choose: nothing }
  return { view, html: renderToStaticMarkup(createElement(ToldPage, props)) }
}

/** Text between tags, without what is marked as another language than the page's. */
const unmarked = (html: string) =>
  html.replace(/<(\w+)[^>]* lang="en"[^>]*>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ')

describe('letters in the language of the link', () => {
  it('speak Welsh to a body and a person who chose it, and English to the others', async () => {
    const world = await aTold(db)
    await aLink(world.cpeg.invitation.id, 'cy')
    await db.response.updateMany({
      where: { invitationId: world.persons[2]!.invitation.id },
      data: { locale: 'cy' },
    })
    await told(world)
    const [toBody] = await world.to(world.cpegEmail)
    expect(toBody!.subject).toMatch(/^Beth ddaeth ohono: /)
    expect(toBody!.text).toContain('Annwyl Chris Contact,')
    expect(toBody!.text).toContain(
      `Daeth yr hyn a ddywedodd ${world.cpeg.body.name} yn rhan o 2 thema yn yr adroddiad:`,
    )
    // What is quoted of the report stays as it was published.
    expect(toBody!.text).toContain('Thema 1: Time. Soniodd 2 o’r 2 gorff amdani.')
    expect(toBody!.text).toContain('Eich geiriau yn yr adroddiad: “Give us time.”')
    expect(toBody!.text).toContain('Yr hyn na chaiff ei wneud: Pay for halls. Pam: There is no money for it.')
    expect(toBody!.text).toContain('Mae’n gweithio tan 10 Mehefin 2027.')
    const [toSam] = await world.to(world.sam)
    expect(toSam!.text).toContain('Byddwn yn dileu eich cyfeiriad ar ôl 15 Gorffennaf 2027.')
    expect(toSam!.text).toContain('Dyma’r unig un')
    for (const letter of [toBody!, toSam!])
      expect(letter.text).not.toMatch(/\b(?:you|your|the link|letter|works until)\b/)
    const english = [await world.to(world.panelEmail), await world.to(world.jo)].flat()
    expect(english.map(({ subject }) => subject.slice(0, 15))).toEqual(['What came of it', 'What came of it'])
  })

  it('speak the language of whoever holds a link of their own, beside that of their body', async () => {
    const world = await aTold(db)
    const email = `gwen-${world.slug}@example.org`
    await aLink(world.panel.invitation.id, 'cy', { email, label: 'Gwen', role: 'colleague' })
    await aLink(world.panel.invitation.id, 'en', { createdAt: new Date(NOW.getTime() + 1) })
    await told(world)
    expect((await world.to(email))[0]!.text).toContain('Annwyl Gwen,')
    expect((await world.to(world.panelEmail))[0]!.text).toContain('Dear ')
  })

  it('speak Welsh of what came later too', async () => {
    const world = await aTold(db)
    await aLink(world.panel.invitation.id, 'cy')
    await told(world)
    const { at } = await finish(db, world)
    const late = new Date(at.getTime() + DAY)
    await tellOfActions(aCtx(db, system, late))
    await writeAll(db, world.consultationId, late)
    const [, letter] = await world.to(world.panelEmail)
    expect(letter!.subject).toMatch(/^Newyddion am yr hyn a ddaeth ohono: /)
    expect(letter!.text).toContain('Wedi’i wneud: Write it into the rules')
    const { html } = await pageOf(letter!.text)
    expect(html).toContain('Yr hyn a wnaed')
    expect(html).toContain('<span lang="en" dir="auto">Write it into the rules</span>')
  })
})

describe('letters as they would read', () => {
  it('stand for staff in Welsh too where somebody reads that, and not elsewhere', async () => {
    const world = await aTold(db)
    const { consultationId } = world
    const preview = async () =>
      (await previewLetters(aCtx(db, officer()), { consultationId })).map(({ label, locale, subject }) => ({
        ...{ label, locale, subject: subject.slice(0, 12) },
      }))
    await aLink(world.cpeg.invitation.id, 'ar')
    expect((await preview()).map(({ locale }) => locale)).toEqual(['en', 'en'])
    await aLink(world.cpeg.invitation.id, 'cy')
    expect((await preview()).slice(2)).toEqual([
      { label: 'To a body, of the report, in Cymraeg', locale: 'cy', subject: 'Beth ddaeth ' },
      {
        label: 'To a member of the public, of the report, in Cymraeg',
        locale: 'cy',
        subject: 'Beth ddaeth ',
      },
    ])
  })
})

describe('the page behind the link', () => {
  it('is Welsh, and marks what is quoted of the report as English', async () => {
    const world = await aTold(db)
    await aLink(world.cpeg.invitation.id, 'cy')
    await told(world)
    const { view, html } = await pageOf((await world.to(world.cpegEmail))[0]!.text)
    expect(view.locale).toBe('cy')
    expect(html).toContain('Beth ddaeth o’r hyn a ddywedoch')
    expect(html).toContain('Daeth yn rhan o thema 1: ')
    expect(html).toContain('<span lang="en" dir="auto">“Give us time.”</span>')
    expect(html).toMatch(/<a [^>]*lang="en"[^>]*>Give more time<\/a>/)
    expect(html).toContain('Bydd yno tan 10 Mehefin 2027.')
    expect(unmarked(html)).not.toMatch(/\b(?:the|you|your|Time|Yes|again|what)\b/i)
  })

  it('in a language without words of ours is English, marked so, in the direction of that language', async () => {
    const world = await aTold(db)
    await aLink(world.panel.invitation.id, 'ar')
    await told(world)
    const [letter] = await world.to(world.panelEmail)
    expect(letter!.subject).toMatch(/^What came of it: /)
    const { view, html } = await pageOf(letter!.text)
    expect(view.locale).toBe('ar')
    expect(html).toContain('<span lang="en" dir="ltr">What became of what you said</span>')
    expect(unmarked(html)).not.toMatch(/\b(?:the|you|your|yes|time)\b/i)
  })

  it('of a language that there is not is English', async () => {
    const world = await aTold(db)
    await aLink(world.panel.invitation.id, 'xx')
    await told(world)
    const { view } = await pageOf((await world.to(world.panelEmail))[0]!.text)
    expect(view.locale).toBe('en')
  })
})
