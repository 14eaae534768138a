import { AppError, attempt, failure } from '#contract/model/failure'
import type { Plan } from '#contract/model/plan'
import { productOf, type Snapshot } from '#contract/model/snapshot'
import { canonicalJson } from '#domain/canonical-json'
import type { KindModels } from '#domain/kind-model'
import type { PlanningInput } from '#domain/planning/planning-input'
import { selectableObjects } from '#domain/planning/select-objects'
import { projectChoice } from '#domain/planning/select-projects'
import type { Connection } from '#jira/connect'
import { kindModelsOn } from '#kinds/products'
import { takeSnapshot } from '#kinds/take-snapshot'
import { loadDecisions, saveDecisions } from '#store/decisions-file'
import { readJournal } from '#store/journal-file'
import { loadPlan, savePlan } from '#store/plan-file'
import { loadSnapshot, saveSnapshot } from '#store/snapshot-file'
import type { CarryInput } from './carry-input.ts'
import type { DeploymentFolder } from './deployment-folder.ts'
import { planBetween } from './plan-between.ts'
import { recallPairs } from './remember-run.ts'

/** What a deployment starts from, all of it on the disk. */
export interface PreparedDeployment {
  readonly source: Snapshot
  readonly destination: Snapshot
  readonly plan: Plan
  readonly base: Snapshot | undefined
}

/** What can be carried there. */
const modelsFor = ({ destination }: CarryInput): KindModels =>
  kindModelsOn(productOf(destination.site))

const keysOf = (input: CarryInput, source: Snapshot): readonly string[] =>
  input.projects === 'all'
    ? projectChoice(source.objects, modelsFor(input)).carriable
    : input.projects

const objectsOf = (input: CarryInput, source: Snapshot): NonNullable<PlanningInput['objects']> =>
  (input.objects === 'all'
    ? selectableObjects(source.objects, modelsFor(input))
    : (input.objects ?? [])
  ).map(({ kind, id }) => ({ kind, id }))

/** Reads one of the two sites; a failure says which of them it was. */
const readSite = async (
  input: CarryInput,
  site: 'source' | 'destination',
  connection: Connection,
): Promise<Snapshot> => {
  const read = await attempt(() =>
    takeSnapshot(connection, input.clock, (kind) =>
      input.onStage({ stage: 'snapshot', site, kind }),
    ),
  )
  if (read.ok) return read.value
  const which = `It happened while reading the ${site}, ${connection.site.address}.`
  throw new AppError({ ...read.failure, details: [...read.failure.details, which] })
}

/** Whether a run wrote something down here: then the plan beside it is the only one that counts. */
const isBegun = async (journal: string): Promise<boolean> => {
  const read = await attempt(() => readJournal(journal))
  if (read.ok) return read.value.length > 0
  if (read.failure.code === 'file.not-found') return false
  throw new AppError(read.failure)
}

/** The same things, in any order. */
const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean => {
  const textOf = (items: readonly unknown[]): string =>
    // Only optional members keep their types apart from JSON.
    items
      .map((item) => canonicalJson(JSON.parse(JSON.stringify(item))))
      .toSorted()
      .join()
  return textOf(one) === textOf(other)
}

/** A deployment that was begun in the folder. Refuses to mix it with another one. */
const takeUp = async (input: CarryInput, files: DeploymentFolder): Promise<PreparedDeployment> => {
  const [decisions, source, destination, plan] = await Promise.all([
    loadDecisions(files.decisions),
    loadSnapshot(files.source),
    loadSnapshot(files.destination),
    loadPlan(files.plan),
  ])
  if (
    plan.source.cloudId !== input.source.site.cloudId ||
    plan.destination.cloudId !== input.destination.site.cloudId ||
    !isSame(plan.selection, keysOf(input, source)) ||
    !isSame(
      plan.selectedObjects.map(({ kind, id }) => ({ kind, id })),
      objectsOf(input, source),
    ) ||
    !isSame(decisions, input.decisions)
  ) {
    const held = `It carries ${plan.selection.join(', ')} from ${plan.source.address} to ${plan.destination.address}.`
    const why =
      'A deployment with other projects, objects, sites or decisions was begun in this folder.'
    throw new AppError(failure('input.invalid', files.folder, [why, held]))
  }
  const base = plan.base === null ? undefined : await loadSnapshot(files.base)
  return { source, destination, plan, base }
}

/**
 * Snapshots of both sites and a plan, or, in the folder of a deployment that was begun, those that
 * it was begun with: its journal fits no other plan. Every file is on the disk before the next part
 * begins. Throws AppError, also when the files of a begun deployment are damaged or missing.
 */
export const prepareDeployment = async (
  input: CarryInput,
  files: DeploymentFolder,
): Promise<PreparedDeployment> => {
  if (await isBegun(files.journal)) return takeUp(input, files)
  const { disk, base } = input
  const [destination, source] = await Promise.all([
    readSite(input, 'destination', input.destination),
    readSite(input, 'source', input.source),
  ])
  await saveDecisions(files.decisions, input.decisions, disk)
  await saveSnapshot(files.source, source, disk)
  await saveSnapshot(files.destination, destination, disk)
  if (base) await saveSnapshot(files.base, base, disk)
  const plan = planBetween({
    source,
    destination,
    projects: keysOf(input, source),
    objects: objectsOf(input, source),
    decisions: input.decisions,
    known: [],
    remembered: await recallPairs(input.ledgers, source, destination),
    base,
    madeAt: input.clock(),
  })
  await savePlan(files.plan, plan, disk)
  return { source, destination, plan, base }
}
