import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { canonicalJson } from '#domain/canonical-json'
import { mergeThreeWay } from '#domain/deployment/three-way'
import type { Collection } from '#domain/kind-model'

const collections: readonly Collection[] = [
  { path: 'tabs', identity: ['name'], order: 'ordered' },
  { path: 'tabs.*.fields', identity: 'element', order: 'ordered', once: true },
  { path: 'grants', identity: 'element', order: 'unordered' },
  { path: 'whole', identity: 'element', order: 'ordered', whole: true },
]
const merge = (
  before: JsonObject | undefined,
  now: JsonObject,
  wanted: JsonObject,
  wins?: string[],
) => mergeThreeWay({ before, now, wanted }, collections, wins)
const conflictsIn = ({ places }: ReturnType<typeof merge>) =>
  places.filter(({ isConflict }) => isConflict).map(({ path }) => path)
const tabs = (...list: readonly (readonly [string, readonly string[]])[]) => ({
  tabs: list.map(([name, fields]) => ({ name, fields })),
})

describe('putting a plan’s changes onto what somebody else changed', () => {
  it.each<[string, JsonObject, JsonObject, JsonObject, JsonObject]>([
    ['another member', { a: 1, b: 1 }, { a: 1, b: 2 }, { a: 3, b: 1 }, { a: 3, b: 2 }],
    ['the same, alike', { a: 1 }, { a: 2 }, { a: 2 }, { a: 2 }],
    [
      'a member inside',
      { o: { x: 1, y: 1 } },
      { o: { x: 2, y: 1 } },
      { o: { x: 1, y: 2 } },
      { o: { x: 2, y: 2 } },
    ],
    [
      'both add',
      { grants: ['a'] },
      { grants: ['a', 'n'] },
      { grants: ['a', 'w'] },
      { grants: ['a', 'w', 'n'] },
    ],
    [
      'the plan takes out',
      { grants: ['a', 'b'] },
      { grants: ['a', 'b', 'n'] },
      { grants: ['a'] },
      { grants: ['a', 'n'] },
    ],
    [
      'taken out there',
      { grants: ['a', 'b'] },
      { grants: ['a'] },
      { grants: ['a', 'b', 'w'] },
      { grants: ['a', 'w'] },
    ],
    [
      'moved there',
      tabs(['T', ['a', 'b']]),
      tabs(['T', ['b', 'a']]),
      tabs(['T', ['a', 'b', 'w']]),
      tabs(['T', ['b', 'w', 'a']]),
    ],
    [
      'the plan moves',
      tabs(['T', ['a', 'b']]),
      tabs(['T', ['a', 'b', 'n']]),
      tabs(['T', ['b', 'a']]),
      tabs(['T', ['b', 'n', 'a']]),
    ],
    [
      'from tab to tab',
      tabs(['A', ['f']], ['B', []]),
      tabs(['A', ['f', 'n']], ['B', []]),
      tabs(['A', []], ['B', ['f']]),
      tabs(['A', ['n']], ['B', ['f']]),
    ],
    ['what the plan does not name', { a: 1 }, { a: 1, n: 2 }, { a: 2 }, { a: 2, n: 2 }],
    ['a list that says one thing', { whole: [1] }, { whole: [1] }, { whole: [2] }, { whole: [2] }],
  ])('%s', (_what, before, now, wanted, merged) => {
    const result = merge(before, now, wanted)
    expect(result.merged).toEqual(merged)
    expect(conflictsIn(result)).toEqual([])
  })

  it.each<[string, JsonObject | undefined, JsonObject, JsonObject, string]>([
    ['a member', { a: 1 }, { a: 2 }, { a: 3 }, 'a'],
    ['a list that says one thing', { whole: [1] }, { whole: [2] }, { whole: [3] }, 'whole'],
    ['an object that the plan did not know', undefined, { a: 2 }, { a: 3 }, 'a'],
  ])(
    'leaves what is there in a conflict, unless the plan is to win: %s',
    (_, before, now, wanted, path) => {
      const left = merge(before, now, wanted)
      expect([left.merged, conflictsIn(left)]).toEqual([now, [path]])
      expect(merge(before, now, wanted, [path]).merged).toEqual(wanted)
    },
  )

  it('names elements of lists by what they are', () => {
    const result = merge(
      { tabs: [{ name: 'T', note: 1 }] },
      { tabs: [{ name: 'New' }, { name: 'T', note: 2 }] },
      { tabs: [{ name: 'T', note: 3 }] },
    )
    const [path = ''] = conflictsIn(result)
    expect(path).toMatch(/^tabs\.~[0-9a-f]+\.note$/)
    expect(result.merged).toEqual({ tabs: [{ name: 'New' }, { name: 'T', note: 2 }] })
  })

  it('asks about an element that one side takes out and the other changes', () => {
    const before = { tabs: [{ name: 'T', note: 1 }] }
    const changed = { tabs: [{ name: 'T', note: 2 }] }
    const none = { tabs: [] }
    expect(merge(before, changed, none).merged).toEqual(changed)
    expect(merge(before, none, changed).merged).toEqual(none)
    const [path = ''] = conflictsIn(merge(before, changed, none))
    expect(merge(before, changed, none, [path]).merged).toEqual(none)
    expect(merge(before, none, changed, [path]).merged).toEqual(changed)
  })

  it('never puts what can stand in one list only into a second one', () => {
    const before = tabs(['A', ['f']], ['B', []], ['C', []])
    const now = tabs(['A', []], ['B', []], ['C', ['f']])
    const wanted = tabs(['A', []], ['B', ['f']], ['C', []])
    const result = merge(before, now, wanted)
    expect(result.merged).toEqual(now)
    expect(conflictsIn(result)).toHaveLength(1)
  })

  it('leaves the place of a secret to the step', () => {
    const mark = { $secret: 'abc' }
    expect(merge({ s: mark }, { s: 'x' }, { s: mark }).merged).toEqual({ s: mark })
  })
})

const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 })
const state = fc.record({
  value: fc.integer({ min: 0, max: 2 }),
  grants: names,
  whole: names,
  tabs: fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('T', 'U'),
      note: fc.integer({ min: 0, max: 1 }),
      fields: names,
    }),
    { selector: ({ name }) => name, maxLength: 2 },
  ),
})
/** The order of an unordered list means nothing. */
const meaning = (data: JsonObject): string =>
  canonicalJson({ ...data, grants: [...(data.grants as string[])].toSorted() })

it('what is taken out moves nothing else, however often it is done', () => {
  const before = tabs(['T', ['b', 'c', 'a']])
  const wanted = tabs(['T', ['c', 'b']])
  const { merged } = merge(before, tabs(['T', ['a', 'b', 'c']]), wanted)
  expect(merged).toEqual(wanted)
  expect(merge(before, merged, wanted).merged).toEqual(merged)
})

describe('for any three states', () => {
  const check = (property: (before: JsonObject, now: JsonObject, wanted: JsonObject) => void) =>
    fc.assert(fc.property(state, state, state, property), { numRuns: 150 })

  it('merging into the result changes nothing', () => {
    check((before, now, wanted) => {
      const { merged } = merge(before, now, wanted)
      expect(merge(before, merged, wanted).merged).toEqual(merged)
    })
  })

  it('where nobody changed anything the plan stands, and where the plan changes nothing they do', () => {
    // What may stand in one list only is a matter of its own.
    const plain = collections.map(({ once, ...rest }) => rest)
    check((before, now) => {
      const planned = mergeThreeWay({ before, now: before, wanted: now }, plain)
      expect(meaning(planned.merged)).toBe(meaning(now))
      expect(meaning(merge(before, now, before).merged)).toBe(meaning(now))
      expect(conflictsIn(merge(before, now, before))).toEqual([])
    })
  })

  it('without a conflict both sides’ changes are in it', () => {
    check((before, now, wanted) => {
      const result = merge(before, now, wanted)
      if (conflictsIn(result).length > 0) return
      const grants = result.merged.grants as readonly string[]
      for (const side of [now, wanted]) {
        const added = (side.grants as string[]).filter(
          (one) => !(before.grants as string[]).includes(one),
        )
        expect(grants).toEqual(expect.arrayContaining(added))
      }
    })
  })
})
