import { expect, onTestFinished, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import type { JsonObject } from '#contract/model/json'
import { canonicalJson } from '#domain/canonical-json'
import { handMembers } from '#domain/planning/draft-manual'
import { deploymentFolder } from '#engine/deployment-folder'
import { kindModels, kinds } from '#kinds/registry'
import { takeSnapshot } from '#kinds/take-snapshot'
import { loadPlan } from '#store/plan-file'
import { startTwin, type Twin } from '#twin/serve'
import type { Site } from '#twin/site-model'
import { agree } from '../engine/agree.ts'
import { carryBoat, signInTo, temporaryFolder } from '../engine/carry-boat.ts'
import { buildBare, buildEveryKind, type FieldModel } from './every-kind.ts'
import { inNames } from './in-names.ts'

const serve = async (site: Site): Promise<Twin> => {
  site.switches.rateLimits = false
  const twin = await startTwin({ site })
  onTestFinished(() => twin.stop())
  return twin
}

const snapshotOf = async (twin: Twin) =>
  takeSnapshot(await signInTo(twin), kinds, () => '2026-11-26T00:00:00Z')

/** Without what `docs/kinds.md` says is lost, and what a person sets by hand. */
const kept = (kind: string, data: JsonObject): JsonObject => {
  const model = kindModels.get(kind)
  if (!model) throw new Error(`no such kind: ${kind}`)
  const lost = model.abilities.lost.flatMap(({ member }) => member ?? [])
  const gone = new Set([...lost, ...handMembers(model)])
  return Object.fromEntries(Object.entries(data).filter(([member]) => !gone.has(member)))
}

/** Carries all that a site has, and answers what it is asked until nothing is left to answer. */
const carryAll = async (from: Twin, to: Twin): Promise<void> => {
  let decisions: readonly Decision[] = []
  for (let round = 0; round < 3; round += 1) {
    const folder = await temporaryFolder()
    const report = await carryBoat(from, to, {
      projects: 'all',
      objects: 'all',
      decisions,
      folder,
    })
    expect(report.stopped).toBeUndefined()
    expect(report.steps.filter(({ state }) => state === 'failed')).toEqual([])
    expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
    const asked = agree(await loadPlan(deploymentFolder(folder).plan))
    if (asked.length === 0) return
    decisions = [...decisions, ...asked]
  }
}

/** Kinds that a site has not, by its model of fields. */
const absent: readonly (readonly [FieldModel, readonly string[]])[] = [
  ['field-schemes', ['fieldConfiguration', 'fieldConfigurationScheme']],
  ['field-configurations', ['fieldScheme']],
]

test.each(absent)(
  'every kind comes over to an empty site with %s, equal but for what is said to be lost',
  async (fieldModel, without) => {
    const from = await serve(buildEveryKind('whole', fieldModel))
    const to = await serve(buildBare('empty', fieldModel))
    const before = inNames(await snapshotOf(to), kindModels)
    await carryAll(from, to)
    const source = await snapshotOf(from)
    const there = inNames(await snapshotOf(to), kindModels)
    const here = inNames(source, kindModels)

    const changed = new Set<string>()
    const unlike: string[] = []
    for (const [place, data] of here) {
      const [kind = ''] = place.split(' › ').at(-1)?.split(' ') ?? []
      const model = kindModels.get(kind)
      const counterpart = there.get(place)
      if (model?.role !== 'carried' || !counterpart) {
        if (model?.role === 'carried') unlike.push(`${place} is missing`)
        continue
      }
      if (canonicalJson(before.get(place) ?? null) !== canonicalJson(counterpart)) changed.add(kind)
      const [mine, theirs] = [kept(kind, data), kept(kind, counterpart)]
      for (const member of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
        if (canonicalJson(mine[member] ?? null) !== canonicalJson(theirs[member] ?? null)) {
          unlike.push(
            `${place}: ${member}: ${canonicalJson(mine[member] ?? null)} became ${canonicalJson(theirs[member] ?? null)}`,
          )
        }
      }
    }
    expect(unlike).toEqual([])
    const carried = kinds
      .filter(({ model }) => model.role === 'carried')
      .map(({ model }) => model.kind)
    expect(carried.filter((kind) => !changed.has(kind))).toEqual(without)
  },
)
