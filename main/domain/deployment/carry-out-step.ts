import type { ConfigObject } from '#contract/model/config-object'
import { attempt, failure } from '#contract/model/failure'
import { isJsonList, type Json, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import type { StepOutcome } from '#contract/model/run'
import { fingerprint } from '../fingerprint.ts'
import { bringToWanted, isAsWanted, readBack } from './bring-to-wanted.ts'
import { createObject } from './create-object.ts'
import { deleteObject } from './delete-object.ts'
import { earlierStepOf } from './step-links.ts'
import { failed, type StepRun } from './step-run.ts'

/**
 * Carries out one step: intent on the disk, check that the destination is still what the plan saw,
 * send, read back. Expected failures become outcomes; bugs throw. Nothing is written when the
 * destination object has changed since (`plan.stale`).
 */
export const carryOutStep = async (run: StepRun): Promise<StepOutcome> => {
  const ended = await attempt(() => carryOut(run))
  return ended.ok ? ended.value : failed(ended.failure)
}

const carryOut = (run: StepRun): Promise<StepOutcome> => {
  const { action, destinationId } = run.wanted.step
  if (action === 'create') return carryOutCreate(run)
  if (action !== 'delete') return carryOutUpdate(run)
  if (destinationId === undefined) throw new Error(`step ${run.wanted.step.id} deletes nothing`)
  return deleteObject(run, destinationId)
}

const carryOutCreate = async (run: StepRun): Promise<StepOutcome> => {
  const creation = await createObject(run)
  if ('ended' in creation) return creation.ended
  const current = await readBack(run, creation.id)
  return current.ok ? bringToWanted(run, current.value) : failed(current.failure)
}

const carryOutUpdate = async (run: StepRun): Promise<StepOutcome> => {
  const { step } = run.wanted
  if (run.targetId === undefined) throw new Error(`step ${step.id} updates nothing`)
  const current = await readBack(run, run.targetId)
  if (!current.ok) return failed(current.failure)
  // After a write of this step the object differs from what the plan saw, and rightly so; the
  // intent with the state before it stands in the journal already.
  if (run.history !== undefined && run.history.possibleWrites > 0) {
    return bringToWanted(run, current.value)
  }
  await run.journal.append({
    record: 'step-intended',
    stepId: step.id,
    at: run.clock(),
    before: current.value,
    sameName: [],
  })
  if (!isAsPlanned(run, current.value)) {
    // What another step or a person did meanwhile may be the very thing: the default priority is a
    // setting of the site and a member of its default scheme.
    if (isAsWanted(run, current.value)) return { state: 'done', destinationId: current.value.id }
    return failed(failure('plan.stale', step.name, [`changed: ${current.value.id}`]))
  }
  return bringToWanted(run, current.value)
}

/** A step that follows one of its own for the same object finds what that one has just verified. */
const isAsPlanned = (run: StepRun, current: ConfigObject): boolean => {
  const { id, fingerprint: planned } = run.wanted.step
  return planned === undefined
    ? earlierStepOf(id) !== undefined
    : planned === fingerprint(withoutOwn(run, current.data))
}

/** An object without what this run has made, which joins some lists by itself. */
const withoutOwn = ({ model, created }: StepRun, data: JsonObject): JsonObject => {
  const growing = model.collections.filter(({ grows, joinsDefault }) => grows || joinsDefault)
  if (growing.length === 0) return data
  const own = created()
  const isOwn = (element: Json): boolean => isReference(element) && own.has(element.id)
  return {
    ...data,
    ...Object.fromEntries(
      growing.flatMap(({ path }) => {
        const list = data[path]
        return isJsonList(list) ? [[path, list.filter((element) => !isOwn(element))]] : []
      }),
    ),
  }
}
