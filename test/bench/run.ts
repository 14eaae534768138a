import type { Snapshot } from '#contract/model/snapshot'
import { fingerprint } from '#domain/fingerprint'
import { makePlan } from '#domain/planning/make-plan'
import { reconcile } from '#domain/planning/reconcile'
import { projectChoice } from '#domain/planning/select-projects'
import { connect } from '#jira/connect'
import { kindModels, kinds } from '#kinds/registry'
import { takeSnapshot } from '#kinds/take-snapshot'
import { generateSites } from '#twin/generate/generate-sites'
import { startTwin } from '#twin/serve'
import type { Site } from '#twin/site-model'

// Counts and ratios of one run. Times are compared with times of the same run only, since machines
// differ; a ratio near 2 for twice the work means that the work grows with its size.

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** The best of five runs, in milliseconds: what the machine can do when nothing disturbs it. */
const best = (work: () => unknown): number => {
  const runs = Array.from({ length: 5 }, () => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  })
  return Math.min(...runs)
}

const snapshotOf = async (site: Site): Promise<Snapshot> => {
  site.switches.rateLimits = false
  const twin = await startTwin({ site })
  try {
    const { email, token } = twin.credentials
    const connection = await connect({ address: twin.address, email, token })
    return await takeSnapshot(connection, kinds, () => '2026-11-22T00:00:00Z')
  } finally {
    await twin.stop()
  }
}

const planning = async (projects: number) => {
  const [from, to] = generateSites(5, projects)
  const [source, destination] = [await snapshotOf(from), await snapshotOf(to)]
  const plan = () =>
    makePlan({
      source,
      destination,
      projects: projectChoice(source.objects, kindModels).carriable,
      decisions: [],
      known: [],
      models: kindModels,
      unscopedKinds: new Set(),
      madeAt: '2026-11-22T00:00:00Z',
    })
  return { steps: plan().steps.length, objects: source.objects.length, time: best(plan) }
}

const options = (count: number) => ({
  options: Array.from({ length: count }, (_, at) => ({ value: `Option ${at}`, disabled: false })),
})

const merging = (count: number): number => {
  const lists = [{ path: 'options', identity: ['value'], order: 'ordered' }] as const
  const [source, destination] = [options(count), options(count - 500)]
  return best(() => fingerprint(reconcile(source, destination, lists)))
}

const ratio = (one: number, other: number): string => (other / one).toFixed(2)

const small = await planning(125)
const large = await planning(250)
say(`planning 125 projects: ${small.objects} objects, ${small.steps} steps`)
say(`planning 250 projects: ${large.objects} objects, ${large.steps} steps`)
say(
  `objects ratio ${ratio(small.objects, large.objects)}, time ratio ${ratio(small.time, large.time)}`,
)
say(`merging 5,000 and 10,000 options: time ratio ${ratio(merging(5000), merging(10_000))}`)
