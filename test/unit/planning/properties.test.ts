import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { isJsonObject } from '#contract/model/json'
import { type ExtraElement, isWriting, type Plan } from '#contract/model/plan'
import type { Snapshot } from '#contract/model/snapshot'
import { canonicalJson, sameJson } from '#domain/canonical-json'
import { fingerprint } from '#domain/fingerprint'
import { referencesIn } from '#domain/reference-walk'
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

/** Ticks about half of what only the destination has; which half, the seed says. */
const tickSome = (made: Plan, seed: number): readonly Decision[] =>
  made.steps.flatMap(({ kind, name, sourceId, extras }) => {
    const elements = extras
      .filter((extra) => fingerprint([seed, extra.path, extra.element]) < '8')
      .map(({ path, element }) => ({ path, element }))
    return elements.length === 0
      ? []
      : [{ kind, name, sourceId, choose: 'remove' as const, elements }]
  })

/** An extra as text, whether it is switched off or not. */
const placed = ({ path, element }: ExtraElement): string =>
  canonicalJson([path, isJsonObject(element) ? { ...element, disabled: false } : element])

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

  it('takes out what is ticked, nothing else, and then finds nothing more to do', () => {
    let taken = 0
    fc.assert(
      fc.property(sitePairs, fc.nat(), ([source, destination], seed) => {
        const yes = yesToAll(plan(source, destination))
        const ticks = tickSome(plan(source, destination, { decisions: yes }), seed)
        const before = plan(source, destination, { decisions: ticks })
        const decisions = [...ticks, ...yesToAll(before)]
        const made = plan(source, destination, { decisions })
        const after = carryOut(made, destination)
        const again = plan(source, after.snapshot, { decisions, known: after.pairs })
        expect(open(again)).toEqual([])
        for (const step of open(made).filter(({ action }) => action === 'update')) {
          taken += step.removed.length
          const kept = again.steps.find(({ id }) => id === step.id)?.extras ?? []
          const gone = step.removed.filter(({ how }) => how === 'remove').map(placed)
          const left = step.extras.map(placed).filter((extra) => !gone.includes(extra))
          expect(kept.map(placed)).toEqual(left)
        }
      }),
      { numRuns: 150 },
    )
    expect(taken).toBeGreaterThan(50)
  })

  it('deletes what is ticked and unused, leaves nothing dangling, and then finds nothing', () => {
    let deleted = 0
    fc.assert(
      fc.property(sitePairs, fc.nat(), ([source, destination], seed) => {
        const first = plan(source, destination)
        const ticks = first.onlyThere
          .filter(({ id }) => fingerprint([seed, id]) < 'b')
          .map(({ kind, name, id }) => ({
            kind,
            name,
            choose: 'delete' as const,
            destinationId: id,
          }))
        const wishes = [...ticks, ...tickSome(first, seed)]
        const yes = yesToAll(plan(source, destination, { decisions: wishes }))
        const decisions = [...wishes, ...yes]
        const made = plan(source, destination, { decisions })
        const after = carryOut(made, destination)
        const gone = new Set(
          open(made)
            .filter(({ action }) => action === 'delete')
            .map(({ kind, destinationId }) => `${kind}:${destinationId}`),
        )
        deleted += gone.size
        const ids = new Set(after.snapshot.objects.map(({ kind, id }) => `${kind}:${id}`))
        for (const key of gone) expect(ids.has(key)).toBe(false)
        for (const { data } of after.snapshot.objects) {
          for (const { reference } of referencesIn(data)) {
            expect(gone.has(`${reference.$ref}:${reference.id}`)).toBe(false)
          }
        }
        const again = plan(source, after.snapshot, { decisions, known: after.pairs })
        expect(open(again)).toEqual([])
      }),
      { numRuns: 150 },
    )
    expect(deleted).toBeGreaterThan(100)
  })

  it('copies instead of changing what others share, and then finds nothing more to do', () => {
    let copied = 0
    fc.assert(
      fc.property(sitePairs, ([source, destination]) => {
        const first = plan(source, destination)
        const copies = first.problems.flatMap(({ code, stepId }): readonly Decision[] => {
          const step = first.steps.find(({ id }) => id === stepId)
          if (code !== 'shared-object' || !step) return []
          const { kind, name, sourceId } = step
          return [{ kind, name, sourceId, choose: 'copy', newName: `Copy of ${kind} ${sourceId}` }]
        })
        const yes = yesToAll(plan(source, destination, { decisions: copies }))
        const decisions = [...copies, ...yes]
        const made = plan(source, destination, { decisions })
        const after = carryOut(made, destination)
        copied += open(made).filter(({ name }) => name.startsWith('Copy of')).length
        for (const { choose, kind, sourceId } of copies) {
          const shared = first.steps.find(
            (step) => step.kind === kind && step.sourceId === sourceId,
          )
          // Another one of the source, spelled in other letters, may stand for it then.
          const isTaken = made.steps.some(
            (step) => step.kind === kind && step.destinationId === shared?.destinationId,
          )
          if (isTaken) continue
          const now = after.snapshot.objects.find(
            (found) => found.kind === kind && found.id === shared?.destinationId,
          )
          expect([choose, now?.data]).toEqual(['copy', shared?.before])
        }
        const again = plan(source, after.snapshot, { decisions, known: after.pairs })
        expect(open(again)).toEqual([])
      }),
      { numRuns: 150 },
    )
    expect(copied).toBeGreaterThan(5)
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
