import { expect, onTestFinished, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import type { JsonObject } from '#contract/model/json'
import { isUploadedPicture } from '#contract/model/picture'
import type { Plan } from '#contract/model/plan'
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
import { tickExtras } from '../engine/tick-all.ts'
import { buildCompany } from './company.ts'
import { buildBare, buildEveryKind, type FieldModel } from './every-kind.ts'
import { inNames } from './in-names.ts'

const serve = async (site: Site): Promise<Twin> => {
  site.switches.rateLimits = false
  const twin = await startTwin({ site })
  onTestFinished(() => twin.stop())
  return twin
}

const snapshotOf = async (twin: Twin) =>
  takeSnapshot(await signInTo(twin), () => '2026-11-26T00:00:00Z')

/** Without what `docs/kinds.md` says is lost, and what a person sets by hand. */
const kept = (kind: string, data: JsonObject): JsonObject => {
  const model = kindModels.get(kind)
  if (!model) throw new Error(`no such kind: ${kind}`)
  const lost = model.abilities.lost.flatMap(({ member }) => member ?? [])
  const gone = new Set([...lost, ...handMembers(model)])
  return Object.fromEntries(Object.entries(data).filter(([member]) => !gone.has(member)))
}

/**
 * Carries all that a site has, with yes to all that is asked and a tick at all that only the
 * destination has, until nothing is left to answer; the last plan.
 */
const carryAll = async (from: Twin, to: Twin): Promise<Plan> => {
  const decisions: Decision[] = []
  for (let round = 0; ; round += 1) {
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
    const plan = await loadPlan(deploymentFolder(folder).plan)
    const asked = [...agree(plan), ...tickExtras(plan)]
    if (asked.length === 0 || round === 3) return plan
    decisions.push(...asked)
  }
}

/** Kinds that a site has not, by its model of fields. */
const absent: readonly (readonly [FieldModel, readonly string[]])[] = [
  ['field-schemes', ['fieldConfiguration', 'fieldConfigurationScheme']],
  ['field-configurations', ['fieldScheme']],
]

/** What is unlike between two sites though nothing says that it is lost, and what kinds have changed. */
interface Compared {
  readonly unlike: readonly string[]
  readonly changed: ReadonlySet<string>
  /** What nobody could say yes to. */
  readonly problems: readonly string[]
}

/** Carries all of a site to another, and compares the two. */
const roundTrip = async (whole: Site, bare: Site): Promise<Compared> => {
  const from = await serve(whole)
  const to = await serve(bare)
  const before = inNames(await snapshotOf(to), kindModels)
  const { problems, steps } = await carryAll(from, to)
  const here = inNames(await snapshotOf(from), kindModels)
  const there = inNames(await snapshotOf(to), kindModels)
  const changed = new Set<string>()
  const unlike: string[] = []
  for (const [place, data] of here) {
    const [kind = ''] = place.split(' › ').at(-1)?.split(' ') ?? []
    if (kindModels.get(kind)?.role !== 'carried') continue
    const counterpart = there.get(place)
    if (!counterpart) {
      unlike.push(`${place} is missing`)
      continue
    }
    if (canonicalJson(before.get(place) ?? null) !== canonicalJson(counterpart)) changed.add(kind)
    const [mine, theirs] = [kept(kind, data), kept(kind, counterpart)]
    // What the source does not tell (the picture of a type that no project uses) is a step by hand.
    const told = Object.keys(mine).filter((member) => !isUploadedPicture(mine[member]))
    for (const member of told) {
      const [one, other] = [mine, theirs].map((data) => canonicalJson(data[member] ?? null))
      if (one !== other) unlike.push(`${place}: ${member}: ${one} became ${other}`)
    }
  }
  return {
    unlike,
    changed,
    problems: problems.map(({ code, stepId, details }) => {
      const step = steps.find(({ id }) => id === stepId)
      return `${code}: ${step?.kind} ${step?.name}: ${details.join()}`
    }),
  }
}

const carriedKinds = kinds
  .filter(({ model }) => model.role === 'carried')
  .map(({ model }) => model.kind)

test.each(absent)(
  'every kind comes over to an empty site with %s, equal but for what is said to be lost',
  async (fieldModel, without) => {
    const { unlike, changed, problems } = await roundTrip(
      buildEveryKind('whole', fieldModel),
      buildBare('empty', fieldModel),
    )
    expect([...problems, ...unlike]).toEqual([])
    expect(carriedKinds.filter((kind) => !changed.has(kind))).toEqual(without)
  },
)

/** Generated companies, each with the model of fields that it has. */
const companies: readonly (readonly [number, FieldModel])[] = [
  [1, 'field-schemes'],
  [4, 'field-configurations'],
]

/** What came over of any of them. */
const seen = new Set<string>()

test.each(companies)(
  'all of company %i comes over to an empty site with %s, equal but for what is said to be lost',
  async (seed, fieldModel) => {
    const { whole, bare, teamManaged } = buildCompany(seed, fieldModel)
    const { unlike, changed, problems } = await roundTrip(whole, bare)
    for (const kind of changed) seen.add(kind)
    // A team-managed project stays behind, and with it what asks for its issues.
    expect(unlike.toSorted()).toEqual([
      ...teamManaged.map((key) => `filter name:filter for ${key.toLowerCase()} board is missing`),
      ...teamManaged.map((key) => `project key:${key} is missing`),
    ])
    const others = problems.filter((one) => !teamManaged.some((key) => one.includes(key)))
    expect(others).toEqual([])
  },
)

test('every kind came over from one company or another', () => {
  expect(carriedKinds.filter((kind) => !seen.has(kind))).toEqual([])
})
