import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { EvidenceEntry, EvidenceFact } from '#contract/model/evidence'
import { beginChain, firstMisfit, linkFact } from '#domain/evidence/chain'
import { sampleChain, samplePlanHash } from './sample-chain.ts'

it('fits as it was written, and is bound to its plan', () => {
  const chain = sampleChain(5)
  expect(firstMisfit(chain, samplePlanHash)).toBeUndefined()
  expect(firstMisfit(chain, 'b'.repeat(64))).toBe(1)
  expect(firstMisfit([], samplePlanHash)).toBeUndefined()
})

it('names the first entry that does not fit, whatever was done to the chain', () => {
  const damage = fc.record({
    length: fc.integer({ min: 2, max: 8 }),
    at: fc.nat(7),
    how: fc.constantFrom('changed', 'missing', 'twice', 'exchanged'),
  })
  fc.assert(
    fc.property(damage, ({ length, at, how }) => {
      const chain: EvidenceEntry[] = [...sampleChain(length)]
      const place = at % (length - 1)
      const [one, next] = [chain[place], chain[place + 1]]
      if (one === undefined || next === undefined) return
      if (how === 'changed') chain[place] = { ...one, at: 'another time' }
      if (how === 'missing') chain.splice(place, 1)
      if (how === 'twice') chain.splice(place, 0, one)
      if (how === 'exchanged') chain.splice(place, 2, next, one)
      expect(firstMisfit(chain, samplePlanHash)).toBe(how === 'twice' ? place + 2 : place + 1)
    }),
    { numRuns: 60 },
  )
})

it('does not fit when an entry was changed and hashed anew', () => {
  const [first, ...rest] = sampleChain(3)
  if (first === undefined) throw new Error('no chain')
  const { n: _, previous: __, hash: ___, ...fact } = first
  const forged = linkFact(beginChain(samplePlanHash), { ...fact, at: 'later' } as EvidenceFact)
  expect(firstMisfit([forged, ...rest], samplePlanHash)).toBe(2)
})
