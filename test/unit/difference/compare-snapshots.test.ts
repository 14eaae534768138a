import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import { reference } from '#contract/model/reference'
import type { Snapshot } from '#contract/model/snapshot'
import { compareSnapshots } from '#domain/difference/compare-snapshots'
import { viewComparison, viewObjectComparison } from '#view/view-comparison'
import { sitePairs } from '../planning/generated-sites.ts'
import { sampleKinds } from '../planning/sample-kinds.ts'
import { object, site } from '../planning/sample-site.ts'

const differencesOf = (before: Snapshot, after: Snapshot) =>
  compareSnapshots(before, after, sampleKinds).objects.map(({ difference, before, after }) => [
    difference,
    before?.name,
    after?.name,
  ])

const field = (id: string, name: string) => object('field', id, name, { type: 'select' })
const screen = (id: string, name: string, fields: readonly string[]) =>
  object('screen', id, name, {
    tabs: [{ name: 'One', fields: fields.map((one) => reference('field', one)) }],
  })

describe('two sites', () => {
  it('are compared by names, whatever their ids', () => {
    const here = site('here', [field('1', 'A'), field('2', 'B'), screen('3', 'S', ['1'])])
    const there = site('there', [field('8', 'A'), field('9', 'C'), screen('7', 'S', ['8'])])
    expect(differencesOf(here, there)).toEqual([
      ['removed', 'B', undefined],
      ['added', undefined, 'C'],
    ])
  })

  it('differ where a member names another object', () => {
    const here = site('here', [field('1', 'A'), field('2', 'B'), screen('3', 'S', ['1'])])
    const there = site('there', [field('1', 'B'), field('2', 'A'), screen('3', 'S', ['1'])])
    const difference = compareSnapshots(here, there, sampleKinds)
    const [only, ...more] = difference.objects
    expect(more).toEqual([])
    expect(only).toMatchObject({ id: 'before:screen:3', difference: 'changed' })
    const input = { before: here, after: there, difference, models: sampleKinds }
    expect(JSON.stringify(viewObjectComparison(input, 'before:screen:3').members)).toMatch(
      /"text":"B","change":"added".*"text":"A","change":"removed"/,
    )
  })

  it('have objects that are unclear where several could be meant', () => {
    const here = site('here', [field('1', 'A')])
    const there = site('there', [field('8', 'A'), field('9', 'A')])
    expect(differencesOf(here, there)).toEqual([['unclear', 'A', undefined]])
  })
})

describe('one site at two moments', () => {
  it('has renamed objects, not other ones', () => {
    const before = site('here', [field('1', 'A'), screen('3', 'S', ['1'])])
    const after = site('here', [field('1', 'Z'), screen('3', 'S', ['1'])])
    const difference = compareSnapshots(before, after, sampleKinds)
    const view = viewComparison({ before, after, difference, models: sampleKinds })
    expect(view.sameSite).toBe(true)
    expect(view.objects).toMatchObject([
      { difference: 'changed', name: 'Z', formerName: 'A', changes: 1 },
    ])
    expect(view.kinds).toMatchObject([{ kind: 'field', changed: 1, same: 0 }])
  })

  it('knows an object that was made anew by its name, unless that is another one’s now', () => {
    const before = site('here', [field('1', 'A'), field('3', 'Z')])
    const after = site('here', [field('1', 'Z'), field('9', 'A')])
    expect(differencesOf(before, after)).toEqual([
      ['changed', 'A', 'Z'],
      ['removed', 'Z', undefined],
      ['added', undefined, 'A'],
    ])
    const anew = site('here', [field('1', 'A'), field('7', 'Z')])
    expect(differencesOf(before, anew)).toEqual([])
  })

  it('an object that is gone is told by its name where others named it', () => {
    const before = site('here', [field('1', 'A'), screen('3', 'S', ['1'])])
    const after = site('here', [screen('3', 'S', [])])
    const difference = compareSnapshots(before, after, sampleKinds)
    const input = { before, after, difference, models: sampleKinds }
    expect(JSON.stringify(viewObjectComparison(input, 'before:screen:3').members)).toContain('"A"')
    expect(() => viewObjectComparison(input, 'before:screen:4')).toThrow('input.invalid')
  })
})

describe('any two snapshots', () => {
  const idsOf = (objects: readonly (ConfigObject | undefined)[]) =>
    objects.flatMap((one) => (one === undefined ? [] : [`${one.kind}:${one.id}`]))

  it('do not differ when they are the same', () => {
    fc.assert(
      fc.property(sitePairs, ([here]) => {
        expect(differencesOf(here, structuredClone(here))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('account for every object once', () => {
    fc.assert(
      fc.property(sitePairs, ([here, there]) => {
        const { objects, same } = compareSnapshots(here, there, sampleKinds)
        const before = idsOf(objects.map((one) => one.before))
        const after = idsOf(objects.map((one) => one.after))
        const equal = [...same.values()].reduce((sum, count) => sum + count, 0)
        expect(new Set(before).size).toBe(before.length)
        expect(new Set(after).size).toBe(after.length)
        expect(before.length + equal).toBe(here.objects.length)
        expect(after.length + equal).toBeLessThanOrEqual(there.objects.length)
      }),
      { numRuns: 30 },
    )
  })

  it('of one site swap additions and removals when they swap places', () => {
    const without = fc.tuple(sitePairs, fc.nat(1000)).map(([[here], at]) => {
      const gone = here.objects[at % here.objects.length]
      return [here, { ...here, objects: here.objects.filter((one) => one !== gone) }] as const
    })
    fc.assert(
      fc.property(without, ([all, fewer]) => {
        const counts = (before: Snapshot, after: Snapshot, wanted: string) =>
          differencesOf(before, after).filter(([difference]) => difference === wanted).length
        expect(counts(all, fewer, 'removed') + counts(all, fewer, 'unclear')).toBe(1)
        expect(counts(all, fewer, 'added')).toBe(0)
        expect(counts(fewer, all, 'added')).toBe(1)
        expect(counts(fewer, all, 'removed')).toBe(0)
      }),
      { numRuns: 30 },
    )
  })
})
