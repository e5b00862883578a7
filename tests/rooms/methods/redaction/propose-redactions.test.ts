import { describe, expect, it } from 'vitest'
import { proposeRedactions } from '@/lib/methods/redaction/propose-redactions'

const found = (text: string) => proposeRedactions(text).map(({ kind, text }) => `${kind}: ${text}`)

describe('is proposed', () => {
  it.each([
    ['write to Jo.Blogs+1@n15.org.uk.', ['email: Jo.Blogs+1@n15.org.uk']],
    ['jo at gmail dot com', ['email: jo at gmail dot com']],
    ['+44 (0)20 7946 0958 ext 12', ['telephone: +44 (0)20 7946 0958 ext 12']],
    ['(07700 900123)', ['telephone: 07700 900123']],
    ['07700 900 123 or 07700 900 124', ['telephone: 07700 900 123', 'telephone: 07700 900 124']],
    ['ring 8808 1234 after six', ['telephone: 8808 1234']],
    ['+353 87 123 4567', ['telephone: +353 87 123 4567']],
    ['behind se154qx', ['postcode: se154qx']],
    ['Flat 4, 23-25 Mare St, Hackney E8 4RP', ['address: Flat 4, 23-25 Mare St', 'postcode: E8 4RP']],
    ['we live at 12 high road', ['address: 12 high road']],
    ['The Old Vicarage, Church Lane', ['address: The Old Vicarage, Church Lane']],
    ['a black BMW, lk09 xyz', ['number-plate: lk09 xyz']],
    ['reg P123 ABC', ['number-plate: P123 ABC']],
    [
      'find me @big_dave or instagram.com/bigdave',
      ['social-handle: @big_dave', 'social-handle: instagram.com/bigdave'],
    ],
    ['NHS number 943 476 5919', ['nhs-number: 943 476 5919']],
    ['QQ 12 34 56 C', ['national-insurance-number: QQ 12 34 56 C']],
    ['crime ref no: 2345678/09', ['crime-reference: 2345678/09']],
    ['CAD 4512/12MAR10', ['crime-reference: CAD 4512/12MAR10']],
    ['I was born on 3rd of May 1962', ['date-of-birth: 3rd of May 1962']],
    ['my name is oluwaseun adeyemi', ['name: oluwaseun adeyemi']],
    ['Mr and Mrs Patel', ['name: Mr and Mrs Patel']],
    ['pc jones told Cllr Ahmed', ['name: pc jones', 'name: Cllr Ahmed']],
    ['Anil, Priya and Grace were there', ['name: Anil', 'name: Priya', 'name: Grace']],
    ['MOHAMMED HUSSAIN WAS ARRESTED LAST NIGHT', ['name: MOHAMMED HUSSAIN']],
    ['I met Ikenna Obialor. Obialor was rude', ['name: Ikenna Obialor', 'name: Obialor']],
    ['Hussein’s shop', ['name: Hussein']],
    ['Gulsum’s nephew and Rukhsana (my wife)', ['name: Gulsum', 'name: Rukhsana']],
  ])('%s', (text, proposals) => {
    expect(found(text)).toEqual(proposals)
  })
})

describe('is left alone', () => {
  it.each([
    'PCSOs on Brixton Road in SE5',
    'May I say that it will be June?',
    'call 101, 999 or 0800 555 111',
    'on 25 March 2010 at 10.30am',
    'between 2008 and 2009-10, 15% of 1,500',
    '2 police officers in the High Road',
    'the 73 bus to Oxford Street',
    'St Ann’s ward and Victoria Park',
    'the Stephen Lawrence inquiry',
    'nw10 has no patrols, se15 and n15 neither',
    'twitter is full of abuse, @metpoliceuk',
    'the PC, the sergeant and the councillor',
    'Thank you F22, Hackney’s children and St Mary Magdalene',
    '[name removed] of [address removed]',
    '',
    '   ',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('proposals', () => {
  it('stand where they say, count as browsers do, do not overlap and say why', () => {
    const text = '👮🏽 PC Smith 🚓 lives at 4 Mare Street, E8 4RP; smith@gmail.com 👩‍👩‍👧 Zoë Müller'
    const proposals = proposeRedactions(text)
    expect(proposals).toHaveLength(5)
    let before = 0
    for (const { start, end, text: passage, why } of proposals) {
      expect(text.slice(start, end)).toBe(passage)
      expect(start).toBeGreaterThanOrEqual(before)
      expect(why).toMatch(/^[A-Z].+\.$/)
      before = end
    }
  })

  it('keep the office of whoever is named in the mark', () => {
    expect(proposeRedactions('PC Smith and Cllr Ali and Mrs Okafor').map(({ mark }) => mark)).toEqual([
      '[officer’s name removed]',
      '[councillor’s name removed]',
      '[name removed]',
    ])
  })

  // A search that goes back over a text for every place in it would not end within the time that any test has.
  it('of long and hostile texts come to an end', () => {
    for (const piece of [
      'a',
      '0 ',
      '(0',
      'A. ',
      'Mr ',
      'Flat 1 ',
      '1 Aa ',
      'a.a',
      'a@',
      'AB12 ',
      'dot at ',
      '\n',
      '02-02-',
    ])
      expect(proposeRedactions(piece.repeat(20_000 / piece.length))).toBeInstanceOf(Array)
  })
})
