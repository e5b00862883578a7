import { randomIndex, seededRandom, type Random } from '@/lib/methods/numbers/random'
import type { Kind } from '@/lib/methods/redaction/proposal'
import * as people from './made-people'

export type Personal = { kind: Kind; start: number; end: number }
export type MadeAnswer = { text: string; personal: Personal[] }

/** What stands in braces is put in; what is put in for a capital is gold. Names stand without their titles. */
const TEMPLATES = `
My name is {full} and I have lived here for twenty years.
my name is {full}, i live near the station and nobody ever comes
I'm {full}. I run the youth club.
I am {first} and I think there should be more patrols after dark.
PC {surname} was extremely rude to my son.
We had a very good response from Sergeant {surname} and the team.
Cllr {surname} promised us cameras two years ago. Nothing.
i spoke to pc {surname} about the dealing and he did nothing
Mrs {surname} next door was burgled twice
Please ask Mr {full} to ring me back.
I reported it to Inspector {full} in March.
Dr {surname} at the surgery agrees with me.
Thanks to {first} and {first} at the front desk, who were lovely.
My neighbour {first} has been attacked on the stairs.
My son {first} was stopped and searched three times on the way to school.
My daughter {first} is afraid of walking through the estate.
I was with {full} when it happened.
The officer, {full}, gave me a leaflet and left.
{full} said the panel had never met.
{full} told us at the meeting that the station would close.
{first} from the tenants' association agrees.
Anti-social behaviour is caused by {full} and his friends.
Everyone knows it is {first} who deals outside the shop.
Regards, {full}
Yours sincerely,\n{full}
More bobbies on the beat please.\n\n{full}
Kind regards\n{first}
Signed: {full}, chair of the residents' association
Members present: {full}, {full}, {first} {surname} and Ms {surname}.
Apologies were received from {full} and {full}.
{first}, {first} and I walked round the ward last night.
the man at the corner is called {first}
Ask for {first} at the mosque.
Officers {surname} and {surname} attended.
Mr and Mrs {surname} are both in their eighties and frightened to go out.
I would like to thank Special Constable {full}.
{full} (Chair), {full} (Secretary)
contact {full} if you want to know more
This was written by {full} on behalf of the ward panel.
it was {full} that grabbed my phone
I wish to complain about Sgt {full}.
Call me on {telephone}.
My mobile is {telephone} if you need me
you can ring me on {telephone} after six, or write to {email}
Tel: {telephone}
phone {telephone}, evenings only
Please contact me ({telephone}) to discuss.
ring {telephone}.Thank you
E-mail me: {email}
my email is {email}
Send the minutes to {email}, not by post.
I can be reached at {email} or {telephone}
contact:{email}
We live in {postcode} and see no police at all.
postcode {postcode}
The alley behind {postcode} is never lit.
I am writing from {address}, {postcode}.
My address is {address}
There is a crack house at {address}.
I live at {address} and the noise is constant
We moved to {address} in 2004.
The boys gather outside {address} every night
{address}, London {postcode}
He parks his car, {plate}, on the pavement.
the van was a white transit reg {plate}
A black BMW {plate} races up and down at 2am
Number plate {plate} was seen leaving.
The moped ({plate}) has been reported before
car registration {plate} no action taken
Follow me {handle} for photographs.
I posted it on {handle} and nobody answered
See {handle}
My NHS number is {nhs}.
patient {nhs} was left for six hours
My NI number is {insurance}
National Insurance {insurance}, please correct your records
See {crime}.
I was given {crime} and never heard again
{birth}, and I have never been in trouble.
{first} {surname}, {birth}
`
const SLOT = /\{(\w+)\}/

const SLOTS: Record<string, [Kind, (random: Random) => string | readonly [string, string]]> = {
  full: ['name', people.fullName],
  first: ['name', people.firstName],
  surname: ['name', people.surname],
  telephone: ['telephone', people.telephone],
  email: ['email', people.email],
  postcode: ['postcode', people.postcode],
  address: ['address', people.address],
  plate: ['number-plate', people.plate],
  handle: ['social-handle', people.handle],
  nhs: ['nhs-number', people.nhsNumber],
  insurance: ['national-insurance-number', people.insuranceNumber],
  crime: ['crime-reference', people.crimeReference],
  birth: ['date-of-birth', people.birthDate],
}

/** What people write round it. */
const AROUND = [
  ['', ''],
  ['', ''],
  ['', ' Something has to be done.'],
  ['I have been here since 1987. ', ''],
  ['There should be more officers on foot. ', ' It is a disgrace!'],
  ['Knife crime is the main problem round here, then burglary. ', ' Thank you for asking us.'],
  ['stop and search needs to be fairer ', ' and they should listen more'],
  ['  1) ', '  '],
  ['"', '"'],
] as const

/** Answers as people write them, with what is personal in each: `count` from the seed, every template as often. */
export function madeAnswers(seed: number, count: number): MadeAnswer[] {
  const random = seededRandom(seed)
  const templates = TEMPLATES.trim().split('\n')
  return Array.from({ length: count }, (_, i) => {
    const [before, after] = AROUND[randomIndex(random, AROUND.length)]!
    const made = fill(random, `${before}${templates[i % templates.length]!.replaceAll('\\n', '\n')}${after}`)
    const style = randomIndex(random, 20)
    // One in ten writes no capitals at all, one in twenty nothing else.
    if (style < 2) return { ...made, text: made.text.toLowerCase() }
    if (style === 2) return { ...made, text: sameLength(made.text, made.text.toUpperCase()) }
    return made
  })
}

const sameLength = (text: string, changed: string) => (changed.length === text.length ? changed : text)

function fill(random: Random, template: string): MadeAnswer {
  const personal: Personal[] = []
  let text = template
  for (let slot = SLOT.exec(text); slot; slot = SLOT.exec(text)) {
    const [kind, make] = SLOTS[slot[1]!]!
    const made = make(random)
    const [cue, value] = typeof made === 'string' ? ['', made] : made
    const start = slot.index + cue.length
    text = text.slice(0, slot.index) + cue + value + text.slice(slot.index + slot[0].length)
    personal.push({ kind, start, end: start + value.length })
  }
  return { text, personal }
}
