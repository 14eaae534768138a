import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { isWriting, type Plan } from '#contract/model/plan'
import type { StepOutcome } from '#contract/model/run'
import type { Snapshot } from '#contract/model/snapshot'
import { emptyLedger, knownPairsFrom, withPairs } from '#domain/ledger/pairs'
import { vouchedPairs } from '#domain/ledger/vouched-pairs'
import { nameKey } from '#domain/natural-key'
import { indexObjects } from '#domain/planning/object-index'
import { sitePairs } from '../planning/generated-sites.ts'
import { carryOut } from '../planning/in-memory-deployment.ts'
import { plan } from '../planning/sample-site.ts'

const at = '2026-11-26T10:00:00Z'
const open = (made: Plan) =>
  made.steps.filter((step) => isWriting(step) && step.blockedBy.length === 0)

const yes = (made: Plan): readonly Decision[] =>
  made.problems.flatMap(({ code, stepId }): readonly Decision[] => {
    const step = made.steps.find(({ id }) => id === stepId)
    if (code !== 'shared-object' || !step) return []
    const { kind, name, sourceId, sharedWith } = step
    return [{ kind, name, sourceId, choose: 'update', projects: sharedWith }]
  })

/** What a run between the two sites leaves in their ledger, and on the destination. */
const deployed = (source: Snapshot, destination: Snapshot, made: Plan) => {
  const after = carryOut(made, destination)
  const done = new Map(after.pairs.map((one) => [`${one.kind}:${one.sourceId}`, one.destinationId]))
  const outcomeOf = (stepId: string): StepOutcome | undefined => {
    const destinationId = done.get(stepId)
    return destinationId === undefined ? undefined : { state: 'done', destinationId }
  }
  const found = vouchedPairs({
    steps: made.steps,
    outcomeOf,
    decisions: [],
    source: indexObjects(source),
    destination: indexObjects(destination),
  })
  const ledger = withPairs(emptyLedger(source.site, destination.site), 'here', found, at)
  return { ledger, snapshot: after.snapshot }
}

/** Gives objects that are known by their names others that nobody bears. */
const renamedAt = (snapshot: Snapshot, seed: number, word: string): Snapshot => ({
  ...snapshot,
  objects: snapshot.objects.map((one, at) => {
    const isNamed = one.naturalKey.startsWith('name:') && one.kind !== 'user' && !one.owner
    if (!isNamed || (at + seed) % 2 === 0) return one
    const name = `${word} ${one.kind} ${one.id}`
    return { ...one, name, naturalKey: nameKey(name), data: { ...one.data, name } }
  }),
})

it('after names were changed on either side a plan makes nothing anew, and then finds nothing', () => {
  let renamed = 0
  fc.assert(
    fc.property(sitePairs, fc.nat(3), fc.boolean(), ([source, destination], seed, isHere) => {
      const first = plan(source, destination, { decisions: yes(plan(source, destination)) })
      const { ledger, snapshot } = deployed(source, destination, first)
      const here = isHere ? renamedAt(source, seed, 'Mine') : source
      const there = isHere ? snapshot : renamedAt(snapshot, seed, 'Theirs')
      const remembered = knownPairsFrom(ledger, 'here')
      const asked = plan(here, there, { remembered })
      const made = plan(here, there, { remembered, decisions: yes(asked) })
      const known = new Set(remembered.map(({ kind, sourceId }) => `${kind}:${sourceId}`))
      const anew = made.steps.filter(({ action, id }) => action === 'create' && known.has(id))
      expect(anew).toEqual([])
      const renames = made.steps.filter(
        ({ evidence, changes }) =>
          evidence === 'ledger' && changes.some(({ path }) => path === 'name'),
      )
      if (!isHere) expect(renames).toEqual([])
      renamed += made.steps.filter(({ evidence }) => evidence === 'ledger').length
      const after = carryOut(made, there, 'later')
      const again = plan(here, after.snapshot, {
        remembered,
        known: after.pairs,
        decisions: yes(asked),
      })
      expect(open(again)).toEqual([])
    }),
    { numRuns: 80 },
  )
  expect(renamed).toBeGreaterThan(50)
})
