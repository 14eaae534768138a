import { describe, expect, it } from 'vitest'
import type { Collection } from '#domain/kind-model'
import { reconcile } from '#domain/planning/reconcile'
import { unseen } from '#domain/unseen'

const collections: readonly Collection[] = [
  { path: 'tabs', identity: ['name'], order: 'ordered' },
  { path: 'tabs.*.fields', identity: 'element', order: 'ordered', once: true },
  { path: 'grants', identity: 'element', order: 'unordered' },
]
const tabs = (...list: readonly (readonly [string, readonly string[]])[]) => ({
  tabs: list.map(([name, fields]) => ({ name, fields })),
})

describe('reconcile()', () => {
  it.each([
    ['adds behind the predecessor', ['a', 'b', 'c'], ['a', 'x', 'c'], ['a', 'b', 'x', 'c']],
    ['adds at the front', ['n', 'a'], ['a', 'x'], ['n', 'a', 'x']],
    ['leaves the order of what is there', ['a', 'c'], ['x', 'a', 'c'], ['x', 'a', 'c']],
    ['brings the order over, extras last', ['b', 'a'], ['a', 'x', 'b'], ['b', 'a', 'x']],
    ['keeps all when the source has none', [], ['a'], ['a']],
  ])('ordered list: %s', (_, source, destination, wanted) => {
    const made = reconcile(tabs(['T', source]), tabs(['T', destination]), collections)
    expect(made).toEqual(tabs(['T', wanted]))
  })

  it('takes an element that stands once from the list it is in on the destination', () => {
    const made = reconcile(
      tabs(['One', ['a', 'b']], ['Two', []]),
      tabs(['One', ['a']], ['Two', ['b', 'x']]),
      collections,
    )
    expect(made).toEqual(tabs(['One', ['a', 'b']], ['Two', ['x']]))
  })

  it('keeps members and grants that only the destination has', () => {
    const made = reconcile({ grants: ['b', 'c'] }, { grants: ['a', 'b'], note: 'x' }, collections)
    expect(made).toEqual({ grants: ['a', 'b', 'c'], note: 'x' })
  })

  it('leaves what the source does not show, as it stands or as not shown', () => {
    const made = reconcile({ grants: unseen, note: unseen }, { grants: ['a'] }, collections)
    expect(made).toEqual({ grants: ['a'], note: unseen })
  })

  it('changes nothing when done again', () => {
    const source = { ...tabs(['Two', ['b']], ['One', ['c', 'a']]), grants: [1, 1, 2] }
    const destination = { ...tabs(['One', ['b', 'a']], ['Old', ['c']]), grants: [2, 3] }
    const once = reconcile(source, destination, collections)
    expect(reconcile(source, once, collections)).toEqual(once)
  })
})
