import type { ConfigObject } from '#contract/model/config-object'
import { attempt, failure, type Result } from '#contract/model/failure'
import type { StepOutcome } from '#contract/model/run'
import { sameJson } from '../canonical-json.ts'
import { reconcile } from '../planning/reconcile.ts'
import type { ResolvedStep } from '../ports.ts'
import { withoutOwn } from './own-objects.ts'
import { failed, type StepRun, unknown } from './step-run.ts'
import { stillOpen } from './still-open.ts'
import { unlikeWanted } from './verify.ts'
import { watchWrites } from './watch-writes.ts'

/** How often an object is brought nearer to what is wanted before the step gives up. */
const maxRounds = 4

/** What a round led to: the object as it is now, or the step's end. */
type Round =
  | { readonly now: ConfigObject; readonly answered: boolean }
  | { readonly ended: StepOutcome }

/** Whether nothing of what a step wants is missing from an object. */
export const isAsWanted = ({ model, wanted }: StepRun, now: ConfigObject): boolean =>
  unlikeWanted(model, wanted.data, now, wanted.step).length === 0

/**
 * Brings an existing object to the wanted data, and ends only when what was read back is what was
 * wanted, or when a round changed nothing any more. Right from any state in between.
 */
export const bringToWanted = async (run: StepRun, start: ConfigObject): Promise<StepOutcome> => {
  const { step, data } = run.wanted
  let now = start
  for (let round = 1; ; round += 1) {
    const unlike = unlikeWanted(run.model, data, now, step)
    if (unlike.length === 0) return done(run, now)
    if (round > maxRounds) return notAsWanted(run, unlike)
    const next = await converge(run, now)
    if ('ended' in next) return next.ended
    if (next.answered && sameJson(now.data, next.now.data)) return notAsWanted(run, unlike)
    now = next.now
  }
}

/** A step ends well, and what it leaves behind is remembered. */
export const done = (run: StepRun, now: ConfigObject): StepOutcome => {
  run.leaves(withoutOwn(run, now.data))
  return { state: 'done', destinationId: now.id }
}

const notAsWanted = (run: StepRun, unlike: readonly string[]): StepOutcome =>
  failed(failure('run.verification-failed', run.wanted.step.name, unlike))

/**
 * What an existing object is asked to be: all that it has now stays but what the step takes out, also
 * what came to it since the plan was made. A new object is asked for what is wanted and no more.
 */
const asked = ({ wanted, model }: StepRun, { data: now }: ConfigObject): ResolvedStep => {
  const { step, data } = wanted
  if (step.action === 'create') return wanted
  return { ...wanted, data: reconcile(data, now, model.collections, step.removed) }
}

const converge = async (run: StepRun, current: ConfigObject): Promise<Round> => {
  const { wanted, destination } = run
  const watcher = watchWrites(wanted.step.id, run.journal, run.clock)
  const written = await attempt(() => destination.converge(asked(run, current), current, watcher))
  if (!written.ok && !watcher.possible()) return { ended: failed(written.failure) }
  if (!written.ok) await run.settle()
  const seen = await readBack(run, current.id)
  if (!seen.ok) return { ended: unknown(written.ok ? seen.failure : written.failure) }
  if (written.ok) return { now: seen.value, answered: true }
  const { code } = written.failure
  if (code === 'jira.outcome-unknown') return { now: seen.value, answered: false }
  const unlike = unlikeWanted(run.model, wanted.data, seen.value, wanted.step)
  if (unlike.length === 0) return { now: seen.value, answered: true }
  return { ended: stillOpen.has(code) ? unknown(written.failure) : failed(written.failure) }
}

/** Reads an object; undefined when it does not exist. */
export const readIfThere = (
  { destination, wanted: { step, owner } }: StepRun,
  id: string,
): Promise<Result<ConfigObject | undefined>> =>
  attempt(() => destination.read(step.kind, id, owner))

/** Reads an object that must exist; that it does not is a failure. */
export const readBack = async (run: StepRun, id: string): Promise<Result<ConfigObject>> => {
  const seen = await readIfThere(run, id)
  if (!seen.ok) return seen
  if (seen.value !== undefined) return { ok: true, value: seen.value }
  return { ok: false, failure: failure('plan.stale', run.wanted.step.name, [`gone: ${id}`]) }
}
