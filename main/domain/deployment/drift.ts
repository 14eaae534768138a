import type { ConfigObject } from '#contract/model/config-object'
import type { Drift, DriftChoice } from '#contract/model/drift'
import type { JsonObject } from '#contract/model/json'
import { sameJson } from '../canonical-json.ts'
import { fingerprint } from '../fingerprint.ts'
import { namedAsBefore, withoutOwn } from './own-objects.ts'
import type { StepRun } from './step-run.ts'
import { mergeThreeWay, type ThreeStates } from './three-way.ts'

const memberOf = (path: string): string => path.split('.')[0] ?? path

/** The three states of a step's object; `before` is nothing for one that the plan did not know. */
export const statesOf = (
  { wanted, model, created }: Pick<StepRun, 'wanted' | 'model' | 'created'>,
  now: JsonObject,
  what: Drift['what'],
): ThreeStates => ({
  before: what === 'appeared' ? undefined : wanted.step.before,
  now: namedAsBefore(wanted.step.before, withoutOwn({ model, created }, now)),
  wanted: wanted.step.action === 'delete' ? (wanted.step.before ?? {}) : wanted.data,
})

/** Whether an object cannot become what is wanted, since a member differs that no API changes. */
const isOfAnotherSort = ({ model, wanted }: StepRun, { data }: ConfigObject): boolean =>
  model.unchangeable.some(
    (member) => member in wanted.data && !sameJson(wanted.data[member], data[member]),
  )

const optionsFor = (
  run: StepRun,
  what: Drift['what'],
  now: ConfigObject,
): readonly DriftChoice[] => {
  if (run.wanted.step.action === 'delete') return ['keep', 'overwrite']
  if (what === 'appeared' && isOfAnotherSort(run, now)) return ['keep']
  return ['keep', 'merge', 'overwrite']
}

/** How an object that is there differs from what its step was planned for. */
export const driftOf = (run: StepRun, what: 'changed' | 'appeared', now: ConfigObject): Drift => {
  const states = statesOf(run, now.data, what)
  const { places } = mergeThreeWay(states, run.model.collections)
  const there = places.filter(({ changedThere }) => changedThere)
  return {
    what,
    objectId: now.id,
    seen: fingerprint(states.now),
    members: [...new Set(there.map(({ path }) => memberOf(path)))],
    conflicts: [...new Set(places.filter((one) => one.isConflict).map(({ path }) => path))],
    options: optionsFor(run, what, now),
  }
}

/** A drift about which nothing can be done but to leave the destination as it is. */
export const driftWithout = (what: 'gone' | 'appeared', objectId: string | null): Drift => ({
  what,
  objectId,
  seen: null,
  members: [],
  conflicts: [],
  options: ['keep'],
})
