import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FEWEST } from '@/lib/methods/disclosure/few-people'
import { hideFewBehind, type FewBehind } from '@/lib/methods/disclosure/hide-few-behind'

const aPlace = fc
  .record({ people: fc.nat(30), more: fc.nat(40), isOpenAtNone: fc.boolean() })
  .map(({ people, more, isOpenAtNone }): FewBehind => {
    const entries = people === 0 ? 0 : people + more
    return { entries, people, isOpenAtNone }
  })

it('hides what fewer than ten people stand behind, so that it could be ten entries larger', () => {
  let shown = 0
  fc.assert(
    fc.property(fc.array(aPlace, { minLength: 2, maxLength: 7 }), (places) => {
      const hidden = hideFewBehind(places)
      const isAll = places.every(({ entries }, i) => hidden[i] || entries === 0)
      const sum = places.reduce((all, { entries }, i) => all + (hidden[i] ? entries : 0), 0)
      places.forEach(({ entries, people, isOpenAtNone }, i) => {
        if (people >= FEWEST || (isOpenAtNone && people === 0)) return void (hidden[i] ? 0 : shown++)
        expect(hidden[i]).toBe(true)
        if (!isAll) expect(sum - entries).toBeGreaterThanOrEqual(FEWEST)
      })
    }),
  )
  expect(shown, 'something is still shown').toBeGreaterThan(100)
})

it('counts people and not entries, and hides nothing without need', () => {
  const fair = { entries: 40, people: 3 }
  const walk = { entries: 25, people: 20 }
  const talk = { entries: 30, people: 30 }
  expect(hideFewBehind([fair, walk, talk])).toEqual([true, true, false])
  expect(hideFewBehind([walk, talk])).toEqual([false, false])
  expect(hideFewBehind([walk, talk, { entries: 0, people: 0, isOpenAtNone: true }])).toEqual([
    false,
    false,
    false,
  ])
  expect(hideFewBehind([walk, talk, { entries: 0, people: 0 }])).toEqual([true, false, true])
})
