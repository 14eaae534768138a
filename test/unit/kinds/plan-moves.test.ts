import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planMoves, withMove } from '#kinds/plan-moves'

const shuffled = fc
  .uniqueArray(fc.nat(200), { maxLength: 60 })
  .chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: 0, maxLength: list.length }),
    ),
  )

test('moves bring the wanted elements into the wanted order and lose none', () => {
  fc.assert(
    fc.property(shuffled, ([current, wanted]) => {
      const moved = planMoves(current, wanted).reduce<readonly number[]>(withMove, current)
      expect(moved.filter((element) => wanted.includes(element))).toEqual(wanted)
      expect(moved.toSorted()).toEqual(current.toSorted())
    }),
  )
})

test('a list that is in order needs no move, whatever stands in between', () => {
  expect(planMoves(['x', 'a', 'y', 'b', 'c'], ['a', 'b', 'c'])).toEqual([])
})

test('one element out of place is one move', () => {
  expect(planMoves(['b', 'c', 'd', 'a'], ['a', 'b', 'c', 'd'])).toEqual([
    { item: 'a', after: undefined },
  ])
  expect(planMoves(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])).toEqual([{ item: 'a', after: 'd' }])
})

test('ten thousand elements in reverse are planned at once', () => {
  const current = Array.from({ length: 10_000 }, (_, index) => index)
  const moves = planMoves(current, current.toReversed())
  expect(moves.length).toBe(9_999)
})

test('an element that is not in the list is a bug', () => {
  expect(() => planMoves(['a'], ['b'])).toThrow('not in the list')
})
