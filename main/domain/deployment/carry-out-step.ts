import type { ConfigObject } from '#contract/model/config-object'
import { attempt } from '#contract/model/failure'
import type { StepOutcome } from '#contract/model/run'
import { fingerprint } from '../fingerprint.ts'
import { done, isAsWanted, readBack, readIfThere } from './bring-to-wanted.ts'
import { createObject } from './create-object.ts'
import { deleteObject } from './delete-object.ts'
import { driftOf, driftWithout } from './drift.ts'
import { bringToDecided, decisionAbout, keep, waitForDecision } from './follow-decision.ts'
import { namedAsBefore, withoutOwn } from './own-objects.ts'
import { earlierStepOf } from './step-links.ts'
import { failed, mayHaveWritten, type StepRun } from './step-run.ts'

/**
 * Carries out one step: intent on the disk, check that the destination is still what the plan saw,
 * send, read back. Expected failures become outcomes; bugs throw. Nothing is written when the
 * destination object has changed since, unless the user decided about this very change: the step
 * ends as `waiting`.
 */
export const carryOutStep = async (run: StepRun): Promise<StepOutcome> => {
  const ended = await attempt(() => carryOut(run))
  return ended.ok ? ended.value : failed(ended.failure)
}

const carryOut = async (run: StepRun): Promise<StepOutcome> => {
  const { action, destinationId, id } = run.wanted.step
  const decision = run.history?.decision
  if (decision?.choice === 'keep') return keep(run, decision)
  if (action === 'create') {
    const adopted = decision?.about.objectId ?? undefined
    return adopted === undefined ? carryOutCreate(run) : carryOutAdoption(run, adopted)
  }
  if (action !== 'delete') return carryOutUpdate(run)
  if (destinationId === undefined) throw new Error(`step ${id} deletes nothing`)
  return deleteObject(run, destinationId)
}

const carryOutCreate = async (run: StepRun): Promise<StepOutcome> => {
  const creation = await createObject(run)
  if ('ended' in creation) return creation.ended
  const current = await readBack(run, creation.id)
  return current.ok ? bringToDecided(run, current.value, undefined) : failed(current.failure)
}

/** Brings an object to what is wanted that came to bear the name before the step could make its own. */
const carryOutAdoption = async (run: StepRun, objectId: string): Promise<StepOutcome> => {
  const read = await readIfThere(run, objectId)
  if (!read.ok) return failed(read.failure)
  const current = read.value
  // What stood in the way is gone again.
  if (current === undefined) return carryOutCreate({ ...run, history: undefined })
  const { wanted, history } = run
  const step = { ...wanted.step, action: 'update' } as const
  const adoption: StepRun = { ...run, wanted: { ...wanted, step } }
  if (mayHaveWritten(run)) return bringToDecided(adoption, current, history?.decision)
  await intend(run, current)
  const drift = driftOf(run, 'appeared', current)
  const decision = decisionAbout(run, drift)
  if (decision === undefined) return waitForDecision(run, drift, current)
  return bringToDecided(adoption, current, decision)
}

const carryOutUpdate = async (run: StepRun): Promise<StepOutcome> => {
  const { step } = run.wanted
  if (run.targetId === undefined) throw new Error(`step ${step.id} updates nothing`)
  const read = await readIfThere(run, run.targetId)
  if (!read.ok) return failed(read.failure)
  const current = read.value
  if (current === undefined) {
    return waitForDecision(run, driftWithout('gone', run.targetId), null)
  }
  // After a write of this step the object differs from what the plan saw, and rightly so; the
  // intent with the state before it stands in the journal already.
  if (mayHaveWritten(run)) return bringToDecided(run, current, run.history?.decision)
  await intend(run, current)
  if (isAsPlanned(run, current)) return bringToDecided(run, current, undefined)
  // What another step or a person did meanwhile may be the very thing: the default priority is a
  // setting of the site and a member of its default scheme.
  if (isAsWanted(run, current)) return done(run, current)
  const drift = driftOf(run, 'changed', current)
  const decision = decisionAbout(run, drift)
  if (decision === undefined) return waitForDecision(run, drift, current)
  return bringToDecided(run, current, decision)
}

const intend = ({ wanted, journal, clock }: StepRun, before: ConfigObject): Promise<void> =>
  journal.append({
    record: 'step-intended',
    stepId: wanted.step.id,
    at: clock(),
    before,
    sameName: [],
  })

/** A step that follows one of its own for the same object finds what that one has just verified. */
const isAsPlanned = (run: StepRun, current: ConfigObject): boolean => {
  const { id, before, fingerprint: planned } = run.wanted.step
  return planned === undefined
    ? earlierStepOf(id) !== undefined
    : planned === fingerprint(namedAsBefore(before, withoutOwn(run, current.data)))
}
