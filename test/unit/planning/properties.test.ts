import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { isWriting, type Plan } from '#contract/model/plan'
import type { Snapshot } from '#contract/model/snapshot'
import { sameJson } from '#domain/canonical-json'
import { sitePairs } from './generated-sites.ts'
import { carryOut } from './in-memory-deployment.ts'
import { plan } from './sample-site.ts'

const open = (made: Plan) =>
  made.steps.filter((step) => isWriting(step) && step.blockedBy.length === 0)

/** Says yes to every question about shared objects, as a careless user would. */
const yesToAll = (made: Plan): readonly Decision[] =>
  made.problems
    .filter((found) => found.code === 'shared-object')
    .flatMap((found) => {
      const step = made.steps.find((candidate) => candidate.id === found.stepId)
      if (!step) return []
      const { kind, name, sourceId } = step
      return [{ kind, name, sourceId, choose: 'update' as const, projects: [...step.sharedWith] }]
    })

const deployed = (source: Snapshot, destination: Snapshot, agree: boolean) => {
  const first = plan(source, destination)
  const decisions = agree ? yesToAll(first) : []
  const made = agree ? plan(source, destination, { decisions }) : first
  const after = carryOut(made, destination)
  const again = plan(source, after.snapshot, { decisions, known: after.pairs })
  return { made, after, again }
}

describe('planning, over generated pairs of sites', () => {
  it.each([false, true])('after deploying finds nothing more to do (agreeing: %s)', (agree) => {
    let written = 0
    fc.assert(
      fc.property(sitePairs, ([source, destination]) => {
        const { made, again } = deployed(source, destination, agree)
        written += open(made).length
        expect(open(again)).toEqual([])
      }),
      { numRuns: 150 },
    )
    expect(written).toBeGreaterThan(150)
  })

  it('orders every step after those it depends on', () => {
    fc.assert(
      fc.property(sitePairs, ([source, destination]) => {
        const done = new Set<string>()
        for (const step of plan(source, destination).steps) {
          for (const before of step.dependsOn) expect(done.has(before)).toBe(true)
          done.add(step.id)
        }
      }),
    )
  })

  it('touches nothing outside the plan and never takes anything away', () => {
    fc.assert(
      fc.property(sitePairs, ([source, destination]) => {
        const { made, after } = deployed(source, destination, true)
        const touched = new Set(open(made).map((step) => `${step.kind}:${step.destinationId}`))
        for (const before of destination.objects) {
          const now = after.snapshot.objects.find(
            (found) => found.kind === before.kind && found.id === before.id,
          )
          expect(now).toBeDefined()
          if (!touched.has(`${before.kind}:${before.id}`)) {
            expect(sameJson(now?.data, before.data)).toBe(true)
          }
        }
      }),
    )
  })

  it('is the same whatever order the snapshots list their objects in', () => {
    fc.assert(
      fc.property(sitePairs, ([source, destination]) => {
        const backwards = (snapshot: Snapshot): Snapshot => ({
          ...snapshot,
          objects: snapshot.objects.toReversed(),
        })
        const one = plan(source, destination).steps
        const other = plan(backwards(source), backwards(destination)).steps
        expect(other).toEqual(one)
      }),
    )
  })
})
