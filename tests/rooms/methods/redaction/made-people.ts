import { randomIndex, type Random } from '@/lib/methods/numbers/random'

const pick = <T>(random: Random, list: readonly T[]): T => list[randomIndex(random, list.length)]!
const list = (text: string) => text.trim().split(/\s*,\s*/)

/** Names as they are met in London, drawn from no list of the product's. */
const FULL_NAMES = list(`
  Fatima Begum, Oluwaseun Adeyemi, Mohammed Hussain, Priya Patel, Grace Okonkwo, Dave Wilkins, Siobhan O'Connor, Jean-Pierre Mbeki,
  Nguyen Thi Lan, Agnieszka Kowalczyk, Abdirahman Yusuf Ali, Chidi Nwosu, Kwame Boateng, Zeynep Yildirim, Ravi Shankaran, Shanelle Campbell,
  Delroy Thompson, Marta Fernandes, Ioannis Papadakis, Rivka Goldfarb, Mei Ling Tan, Harpreet Singh Gill, Thomas Fairbrother, Ruksana Chowdhury,
  Yared Gebremariam, Hodan Warsame, Dumitru Ionescu, Baraka Njuguna, Lucía Restrepo, Søren Lindqvist, Pat Mulvaney, Will Huxtable,
  May Ferdinand, Mark Young, Rose Achieng, Joy Ekpo, Precious Nkosi, Temitope Alabi, Emre Çelik, Zofia Wiśniewska, Bogdan Marinescu,
  Tariq al-Masri, Sir Trevor Blunt, Ebony Lashley, Kofi Darkwa, Nasreen Akhtar, Winston Lamptey, Sunita Raghavan, Dilwar Miah, Ngozi Eze,
  Tuấn Phạm, Björn Halvorsen, Esmeralda Quispe, Yusuf Ozan, Ifeoma Udechukwu, Callum McTavish, Leanne Pettigrew, Gurdip Dhillon,
  Aleksandr Volkov, Xiuying Zhao, Samantha Ogilvie-Hart, Khadija Benali, Omari Bankole, Ayesha Siddiqa, Jamal Roberts, Kyle Baptiste
`)
const FIRST_NAMES = list(`
  Fatima, Tunde, Mohammed, Priya, Grace, Dave, Siobhan, Kwame, Aisha, Tyrone, Chloe, Wojtek, Hodan, Temi, Sanjay, Rebecca, Ibrahim, Yetunde,
  Marek, Leroy, Nisha, Gemma, Kemal, Adaeze, Luis, Bilal, Mercy, Jermaine, Parveen, Zainab, Ollie, Ewa, Dmitri, Sade, Harjit, Connor
`)
const SURNAMES = list(`
  Okafor, Smith, Hussain, Patel, Begum, Jones, O'Brien, Kowalski, Adeyemi, Campbell, Brown, Nguyen, Singh, Georgiou, Ferreira, Bangura, Khan,
  Wright, Achterberg, Oyelowo-Grant, Rahman, Cohen, De Souza, McKenzie, Young, Tsegaye, Baker, Marchetti, Onuoha, Whitlock, Zielinska, Pryce
`)

export const fullName = (random: Random) => pick(random, FULL_NAMES)
export const firstName = (random: Random) => pick(random, FIRST_NAMES)
export const surname = (random: Random) => pick(random, SURNAMES)

const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => randomIndex(random, 10)).join('')
const letters = (random: Random, count: number, from = 'ABDEFGHJLNPQRSTUWXYZ') =>
  Array.from({ length: count }, () => from[randomIndex(random, from.length)]).join('')

export function telephone(random: Random): string {
  const [a, b, c] = [digits(random, 3), digits(random, 3), digits(random, 4)]
  return pick(random, [
    `07${a} ${b}${c.slice(1)}`,
    `077${a.slice(1)}${b}${c.slice(1)}`,
    `07${a} ${b} ${c.slice(1)}`,
    `+44 7${a} ${b}${c.slice(1)}`,
    `+447${a}${b}${c.slice(1)}`,
    `+44 (0)7${a} ${b} ${c.slice(1)}`,
    `0044 7${a} ${b}${c.slice(1)}`,
    `020 8${a} ${c}`,
    `0208 ${a} ${c}`,
    `(020) 7${a} ${c}`,
    `0207${a}${c}`,
    `020-8${a}-${c}`,
    `+44 20 7${a} ${c}`,
    `01${a} ${b}${a}`,
    `07${a}-${b}-${c.slice(1)}`,
    `07${a}.${b}.${c.slice(1)}`,
    `020 7${a} ${c} ext ${b}`,
    `0208 ${a} ${c} ext. 12`,
  ])
}

export function email(random: Random): string {
  const first = firstName(random).toLowerCase()
  const last = surname(random)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  return pick(random, [
    `${first}.${last}@gmail.com`,
    `${first}${digits(random, 2)}@hotmail.co.uk`,
    `${first[0]}_${last}@yahoo.co.uk`,
    `${first}@${last}-associates.org.uk`,
    `${first}.${last}@islington.gov.uk`,
    `${last.toUpperCase()}@BTINTERNET.COM`,
    `${first}+police@proton.me`,
    `${first} @ gmail.com`,
    `${first} at gmail dot com`,
    `${first}.${last}(at)outlook.com`,
    `info@${last}residents.london`,
  ])
}

export function postcode(random: Random): string {
  const outward = pick(random, [
    ...[
      'N15',
      'E8',
      'SE15',
      'SW1A',
      'EC1V',
      'NW10',
      'W12',
      'CR0',
      'HA9',
      'TW7',
      'IG11',
      'RM8',
      'UB2',
      'BR1',
      'DA17',
      'KT2',
      'SM4',
    ],
    ...['WC2H', 'E1W', 'EN3', 'N1C', 'W1T', 'SE1'],
  ])
  const inward = digits(random, 1) + letters(random, 2, 'ABDEFGHJLNPQRSTUWXYZ')
  return pick(random, [
    `${outward} ${inward}`,
    `${outward} ${inward}`,
    `${outward}${inward}`,
    `${outward.toLowerCase()} ${inward.toLowerCase()}`,
    `${outward.toLowerCase()}${inward.toLowerCase()}`,
    `${outward}  ${inward}`,
  ])
}

export function plate(random: Random): string {
  const current = `${letters(random, 2, 'ABDEFGHKLMNOPRSVWY')}${pick(random, ['05', '09', '12', '58', '61', '19', '70'])}`
  const tail = letters(random, 3, 'BCDFGHJKLNPRSTVXZ')
  return pick(random, [
    `${current} ${tail}`,
    `${current}${tail}`,
    `${current.toLowerCase()} ${tail.toLowerCase()}`,
    `${current.toLowerCase()}${tail.toLowerCase()}`,
    `${letters(random, 1, 'FGHJKLMNPRSTVWXY')}${randomIndex(random, 900) + 100} ${tail}`,
    `${tail} ${randomIndex(random, 900) + 100}${letters(random, 1, 'ABCDEFGHJKLMNPRSTVWXY')}`,
  ])
}

const STREETS = list(`
  Mare Street, Green Lanes, High Road, Brixton Hill, Old Kent Road, St Ann's Road, Rye Lane, Acre Lane, Coldharbour Lane, Lordship Park,
  Philip Lane, Amhurst Rd, Evering Road, Chatsworth Rd, Upper Clapton Road, Tottenham High Road, Seven Sisters Rd, Lea Bridge Road,
  Queen's Crescent, The Broadway, Kingsway, Cambridge Heath Road, Wightman Road, Peckham Hill Street, Cable St, King Henry's Walk, Bow Common Lane,
  Wilberforce Avenue, Park View Gardens, Albert Square, Hermitage Close, Gladstone Ave, Longbridge Way, Sandringham Mews
`)

export function address(random: Random): string {
  const number = pick(random, ['7', '12', '23a', '148', '1', '66', '4-6', '311', '12B'])
  const street = pick(random, STREETS)
  return pick(random, [
    `${number} ${street}`,
    `${number} ${street}`,
    `${number}, ${street}`,
    `Flat ${digits(random, 1)}, ${number} ${street}`,
    `flat 3b ${number} ${street}`,
    `Flat 12, Cedar House, ${street}`,
    `No. ${number} ${street}`,
    `number ${number} ${street}`,
    `27 Nightingale Court`,
  ])
}

export const handle = (random: Random) =>
  pick(random, [
    `@${firstName(random).toLowerCase()}_${digits(random, 2)}`,
    `@Real${surname(random).replace(/[^A-Za-z]/g, '')}`,
    `https://twitter.com/${firstName(random).toLowerCase()}${digits(random, 3)}`,
    `facebook.com/${firstName(random).toLowerCase()}.${digits(random, 4)}`,
    `www.instagram.com/${surname(random)
      .toLowerCase()
      .replace(/[^a-z]/g, '')}_e17/`,
    `https://www.linkedin.com/in/${firstName(random).toLowerCase()}-${digits(random, 5)}`,
    `@n15_${firstName(random).toLowerCase()}`,
  ])

export function nhsNumber(random: Random): string {
  for (;;) {
    const nine = `4${digits(random, 8)}`
    const sum = [...nine].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
    const check = (11 - (sum % 11)) % 11
    if (check === 10) continue
    const all = nine + check
    return pick(random, [
      all,
      `${all.slice(0, 3)} ${all.slice(3, 6)} ${all.slice(6)}`,
      `${all.slice(0, 3)}-${all.slice(3, 6)}-${all.slice(6)}`,
    ])
  }
}

export function insuranceNumber(random: Random): string {
  const [a, b, c] = [digits(random, 2), digits(random, 2), digits(random, 2)]
  const start = pick(random, ['AB', 'JK', 'NS', 'SR', 'PW', 'QQ'])
  return pick(random, [
    `${start} ${a} ${b} ${c} C`,
    `${start}${a}${b}${c}A`,
    `${start.toLowerCase()}${a}${b}${c}d`,
  ])
}

/** With the words that make a number or a date somebody's. */
export const crimeReference = (random: Random) =>
  pick(random, [
    ['crime reference number ', `${digits(random, 7)}/10`],
    ['crime ref ', `01/${digits(random, 5)}/22`],
    ['CAD number ', digits(random, 4)],
    ['my crime number is ', `${digits(random, 7)}/09`],
    ['incident number: ', `CAD ${digits(random, 4)}/12MAR10`],
    ['ref no. ', `TX${digits(random, 8)}`],
  ] as const)

export function birthDate(random: Random): readonly [string, string] {
  const day = String(randomIndex(random, 27) + 1)
  const year = String(1930 + randomIndex(random, 75))
  return pick(random, [
    ['DOB ', `${day}/0${randomIndex(random, 9) + 1}/${year}`],
    ['date of birth: ', `${day} March ${year}`],
    ['d.o.b. ', `${day}.11.${year.slice(2)}`],
    ['I was born on ', `${day}th of June ${year}`],
    ['born on the ', `${day}th July ${year}`],
    ['dob: ', `${year}-03-14`],
    ['my date of birth is ', `${day}-02-${year}`],
  ] as const)
}
