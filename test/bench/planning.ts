import type { Snapshot } from '#contract/model/snapshot'
import { canonicalJson } from '#domain/canonical-json'
import { fingerprint } from '#domain/fingerprint'
import { makePlan } from '#domain/planning/make-plan'
import { memberChanges } from '#domain/planning/member-changes'
import { indexObjects } from '#domain/planning/object-index'
import { projectUsage } from '#domain/planning/project-usage'
import { reconcile } from '#domain/planning/reconcile'
import { projectChoice } from '#domain/planning/select-projects'
import { cyclesOf, inOrder } from '#domain/planning/step-graph'
import { kindModels } from '#kinds/registry'
import { createStep } from '../unit/deployment/plans.ts'
import { sampleKinds } from '../unit/planning/sample-kinds.ts'
import { object, site } from '../unit/planning/sample-site.ts'
import { best, growth, type Measure, times } from './measure.ts'
import { moment } from './sites.ts'

const ref = ($ref: string, id: string) => ({ $ref, id })

/** Projects that all use one screen, whose hundred fields have contexts that list all projects. */
const sharedByAll = (projects: number): Snapshot => {
  const keys = Array.from({ length: projects }, (_, at) => `P${at}`)
  const fields = Array.from({ length: 100 }, (_, at) => `F${at}`)
  return site('shared', [
    ...fields.map((id) => object('field', id, id, { type: 'select' })),
    ...fields.map((id) => {
      const data = { projects: keys.map((key) => ref('project', key)), options: [] }
      return object('fieldContext', `c${id}`, id, data, { owner: { kind: 'field', id } })
    }),
    object('screen', 's', 'S', {
      tabs: [{ name: 'T', fields: fields.map((id) => ref('field', id)) }],
    }),
    ...keys.map((key) => object('project', key, key, { name: key, screen: ref('screen', 's') })),
  ])
}

const options = (count: number) => ({
  options: Array.from({ length: count }, (_, at) => ({ value: `Option ${at}`, disabled: false })),
})

const everyOther = (count: number) => ({
  options: options(count).options.filter((_, at) => at % 2 === 0),
})

/** Every step waits for the next one. */
const chain = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    createStep(String(at), { dependsOn: at + 1 < count ? [`thing:${at + 1}`] : [] }),
  )

const lists = [{ path: 'options', identity: ['value'], order: 'ordered' }] as const

/** How the work of single parts of planning grows with what they are given. */
export const measureGrowth = (): readonly Measure[] => [
  growth('projects that share all: who uses what', 250, (count) => {
    const index = indexObjects(sharedByAll(count))
    return () => projectUsage(index, sampleKinds)
  }),
  growth('a chain of steps: order', 10_000, (count) => {
    const steps = chain(count)
    return () => inOrder(steps)
  }),
  growth('a chain of steps: circles', 10_000, (count) => {
    const steps = chain(count)
    return () => cyclesOf(steps)
  }),
  growth('options, every other one missing: merge', 10_000, (count) => {
    const [source, destination] = [options(count), everyOther(count)]
    return () => reconcile(source, destination, lists)
  }),
  growth('options, every other one missing: changes', 10_000, (count) => {
    const [source, destination] = [options(count), everyOther(count)]
    return () => memberChanges(destination, source, lists)
  }),
  growth('options: canonical JSON', 10_000, (count) => {
    const data = options(count)
    return () => canonicalJson(data)
  }),
  growth('options: fingerprint', 10_000, (count) => {
    const data = options(count)
    return () => fingerprint(data)
  }),
]

/** A pair of sites to plan between. */
export interface Pair {
  readonly source: Snapshot
  readonly destination: Snapshot
}

const planner =
  ({ source, destination }: Pair) =>
  () =>
    makePlan({
      source,
      destination,
      projects: projectChoice(source.objects, kindModels).carriable,
      decisions: [],
      known: [],
      models: kindModels,
      restrictedActionsOf: () => [],
      madeAt: moment,
    })

/** How planning whole sites grows with their size, and what the plan weighs. */
export const measurePlanning = (small: Pair, large: Pair): readonly Measure[] => {
  const [few, many] = [planner(small), planner(large)]
  const plan = many()
  const size = ({ source }: Pair) => source.objects.length
  const [bytesIn, bytesOut] = [JSON.stringify(large).length, JSON.stringify(plan).length]
  return [
    {
      what: 'larger pair',
      value: `${large.source.objects.length} + ${large.destination.objects.length} objects, ${plan.steps.length} steps`,
    },
    { what: 'source objects', value: `× ${times(size(small), size(large))}` },
    { what: 'steps', value: `× ${times(few().steps.length, plan.steps.length)}` },
    { what: 'planning', value: `time × ${times(best(few), best(many))}` },
    { what: 'plan ÷ both snapshots, as text', value: times(bytesIn, bytesOut) },
  ]
}
