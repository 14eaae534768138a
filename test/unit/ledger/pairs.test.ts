import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ledger } from '#contract/model/ledger'
import {
  emptyLedger,
  type FoundPair,
  knownPairsFrom,
  markGone,
  mergeLedgers,
  withoutPair,
  withPairByHand,
  withPairs,
} from '#domain/ledger/pairs'
import { object, site } from '../planning/sample-site.ts'

const a = site('a', [object('status', '1', 'Open')])
const b = site('b', [object('status', '7', 'Open')])
const found = (sourceId: string, destinationId: string, name = 'Open'): FoundPair => ({
  kind: 'status',
  source: { id: sourceId, name },
  destination: { id: destinationId, name },
  evidence: 'exact-name',
})
const at = '2026-11-26T10:00:00Z'
const later = '2026-11-27T10:00:00Z'
const ledger = withPairs(emptyLedger(b.site, a.site), 'a', [found('1', '7')], at)

describe('an identity ledger', () => {
  it('is the same one for two sites in whichever order, and is used in both directions', () => {
    expect(emptyLedger(a.site, b.site)).toEqual(emptyLedger(b.site, a.site))
    const names = { source: 'Open', destination: 'Open' }
    expect(knownPairsFrom(ledger, 'a')).toEqual([
      { kind: 'status', sourceId: '1', destinationId: '7', names },
    ])
    expect(knownPairsFrom(ledger, 'b')).toEqual([
      { kind: 'status', sourceId: '7', destinationId: '1', names },
    ])
  })

  it('keeps how and when a pair was found, and takes over the names that it has now', () => {
    const again = withPairs(
      ledger,
      'b',
      [{ ...found('7', '1', 'Renamed'), evidence: 'decision' }],
      later,
    )
    expect(again.pairs).toMatchObject([
      { first: { name: 'Renamed' }, evidence: 'exact-name', since: at, seenAt: later },
    ])
  })

  it('knows one counterpart of a source object only, and none where it cannot be told', () => {
    const moved = withPairs(ledger, 'a', [found('1', '8')], later)
    expect(knownPairsFrom(moved, 'a').map(({ destinationId }) => destinationId)).toEqual(['8'])
    const shared = withPairs(ledger, 'a', [found('2', '7')], later)
    expect(knownPairsFrom(shared, 'a')).toHaveLength(2)
    expect(knownPairsFrom(shared, 'b')).toEqual([])
  })

  it('marks what has gone, does not use it, and knows it when it is back', () => {
    const gone = markGone(ledger, { ...b, objects: [] })
    expect(gone.pairs).toMatchObject([{ gone: ['second'] }])
    expect(knownPairsFrom(gone, 'a')).toEqual([])
    expect(markGone(gone, b)).toEqual(ledger)
    const gap = { kind: 'status', what: 'Statuses', code: 'jira.forbidden', reason: 'No.' }
    expect(markGone(ledger, { ...b, objects: [], gaps: [gap] })).toEqual(ledger)
  })

  it('can be put right by hand', () => {
    const side = (id: string) => ({ id, name: id })
    const mended = withPairByHand(
      ledger,
      { kind: 'status', first: side('1'), second: side('9') },
      later,
    )
    expect(mended.pairs).toMatchObject([{ evidence: 'by-hand', second: { id: '9' } }])
    const pair = { kind: 'status', firstId: '1', secondId: '9' }
    expect(withoutPair(mended, pair).pairs).toEqual([])
  })

  it('takes over what another one knows, whichever site that names first', () => {
    const other = withPairs(emptyLedger(a.site, b.site), 'a', [found('2', '7', 'Theirs')], later)
    const [pair] = other.pairs
    const turned: Ledger = {
      first: other.second,
      second: other.first,
      pairs: pair ? [{ ...pair, first: pair.second, second: pair.first }] : [],
    }
    expect(mergeLedgers(ledger, turned)).toEqual(other)
    expect(mergeLedgers(ledger, ledger)).toEqual(ledger)
  })

  it('never has two counterparts for one object in a direction, whatever it is told', () => {
    const id = fc.constantFrom('1', '2', '3')
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id, fc.boolean()), { maxLength: 8 }), (told) => {
        const end = told.reduce(
          (so, [one, other, forward]) =>
            withPairs(so, forward ? 'a' : 'b', [found(one, other)], later),
          ledger,
        )
        for (const cloud of ['a', 'b']) {
          const ids = knownPairsFrom(end, cloud).map(({ sourceId }) => sourceId)
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
    )
  })
})
