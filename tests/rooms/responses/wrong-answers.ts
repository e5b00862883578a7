import fc from 'fast-check'
import type { Answers } from '@/lib/responses/types'

const deep = (depth: number): unknown => {
  let value: unknown = 'deep'
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { a: value }
  return value
}

/** What no form sends, and what many a program would stumble over. */
const HOSTILE: unknown[] = [
  ...[null, undefined, '', ' ', '\u0000', '\ud800', 'a\ud800b', '\u202eabc', 'not offered', 'other', 'none'],
  ...[0, -0, -1, 1.5, 1e308, 2 ** 53, NaN, Infinity, true, false, '0', '1', 'true', 'x'.repeat(21_000)],
  ...[
    [],
    [[]],
    [null],
    {},
    { value: 'x' },
    { length: 3 },
    Array<string>(200).fill('x'),
    deep(50),
    deep(2_000),
  ],
  ...[JSON.parse('{"__proto__": {"polluted": true}}'), { constructor: { prototype: {} } }, { toString: 1 }],
  ...['data:image/svg+xml;base64,PHN2Zz4=', 'javascript:alert(1)', "'; DROP TABLE response; --", '=1+1'],
]

const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
  {
    weight: 1,
    arbitrary: fc.anything({ maxDepth: 3, withNullPrototype: true, withDate: true, withMap: true }),
  },
)

const KEYS = [
  'bogus',
  '__proto__',
  'constructor',
  'toString',
  'length',
  '',
  '0',
  'a.b',
  '-Comment',
  'x-Comment',
]

type Change = { at: number; how: number; value: unknown; key: string }

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.nat(7),
  value: hostile,
  key: fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 5 })),
})

/** Answers with one to three things wrong with them, at any depth, or nothing but nonsense. */
export function wrongAnswers(right: fc.Arbitrary<Answers>): fc.Arbitrary<unknown> {
  const changed = fc
    .tuple(right, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([answers, changes]) => changes.reduce(applied, structuredClone(answers)))
  return fc.oneof({ weight: 12, arbitrary: changed }, { weight: 1, arbitrary: hostile })
}

type Holder = Record<string | number, unknown>

/** Every place inside, as what holds it and under which key. */
function placesIn(value: unknown, found: [Holder, string][] = []): [Holder, string][] {
  if (typeof value !== 'object' || value === null || found.length > 2_000) return found
  for (const key of Object.keys(value)) {
    found.push([value as Holder, key])
    if (found.length < 2_000) placesIn((value as Holder)[key], found)
  }
  return found
}

function applied(answers: Answers, { at, how, value: given, key }: Change): Answers {
  const places = placesIn(answers)
  const value = structuredClone(given)
  const [holder, place] = places[at % Math.max(places.length, 1)] ?? [answers, key]
  // Its own: `{}['__proto__']` is the prototype of all objects, and what is put there is put into the whole process.
  const old = Object.hasOwn(holder, place) ? holder[place] : undefined
  const put = (where: Holder, name: string, what: unknown) =>
    Object.defineProperty(where, name, { value: what, enumerable: true, configurable: true, writable: true })
  if (how <= 2) put(holder, place, value)
  else if (how === 3) delete holder[place]
  else if (how === 4)
    put(
      typeof old === 'object' && old !== null && !Array.isArray(old) ? (old as Holder) : answers,
      key,
      value,
    )
  else if (how === 5)
    put(holder, place, Array.isArray(old) ? [...(old as unknown[]), ...(old as unknown[]), value] : [old])
  else if (how === 6) put(holder, place, typeof old === 'string' ? Number(old) : String(JSON.stringify(old)))
  else put(holder, place, { [key]: old })
  return answers
}
