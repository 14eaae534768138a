import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import { AppError, failure } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import type { Plan } from '#contract/model/plan'
import type { JournalRecord } from '#contract/model/run'
import { productOf, type Snapshot } from '#contract/model/snapshot'
import type { ChangedSince, Undoing } from '#contract/model/undo'
import { foldJournal } from '../deployment/journal-state.ts'
import type { KindModel, KindModels } from '../kind-model.ts'
import { indexObjects, type ObjectIndex, stepIdOf } from '../planning/object-index.ts'
import { takeBack } from './changed-since.ts'
import { runTraces, type Trace } from './run-traces.ts'
import { decisionsForUndo } from './undo-decisions.ts'
import { unlistedObjects } from './unlisted-objects.ts'

/** What an undo is planned from. */
export interface UndoInput {
  readonly runId: string
  readonly plan: Plan
  readonly records: readonly JournalRecord[]
  /** The destination before the run, and as it is now. */
  readonly before: Snapshot
  readonly now: Snapshot
  readonly models: KindModels
}

/**
 * What makes planning an undo planning like any other: the destination as it shall be again takes
 * the place of the source.
 */
export interface UndoBasis {
  readonly source: Snapshot
  /** The destination as it is now, with what the run made and nothing lists. */
  readonly now: Snapshot
  readonly decisions: readonly Decision[]
  readonly undoing: Undoing
}

const identity = ({ kind, id }: Trace) => ({ kind, id })

/** Objects of a site and all their parts. */
const withParts = (roots: readonly ConfigObject[], site: ObjectIndex): readonly ConfigObject[] =>
  roots.flatMap((root) => [root, ...withParts(site.partsOf(root), site)])

const onceEach = (objects: readonly ConfigObject[]): readonly ConfigObject[] => [
  ...new Map(objects.map((object) => [stepIdOf(object), object])).values(),
]

/** Objects whose uses Jira does not tell, and that were not so before: they may use what was made. */
const silentSince = (
  { kind }: Trace,
  before: ObjectIndex,
  now: ObjectIndex,
  models: KindModels,
): readonly string[] =>
  [...models.values()].flatMap((model) => {
    const { usesUntold } = model
    if (usesUntold?.kinds.includes(kind) !== true) return []
    return now.objects
      .filter((object) => {
        const earlier = before.get(object.kind, object.id)
        const wasSilent = earlier !== undefined && usesUntold.by(earlier)
        return object.kind === model.kind && usesUntold.by(object) && !wasSilent
      })
      .map(({ name }) => name)
  })

/**
 * Works out what undoing a run is about, from its plan, its journal and the destination as it is
 * now. Only what the run changed differs between the two sides of what is planned then; what others
 * changed since is kept, and named. Throws AppError `run.journal-missing` when the run never began.
 */
export const undoBasis = (input: UndoInput): UndoBasis => {
  const { plan, models } = input
  const state = foldJournal(input.records)
  if (state === undefined) throw new AppError(failure('run.journal-missing', input.runId))
  const before = indexObjects(input.before)
  const modelOf = (kind: string): KindModel => {
    const model = models.get(kind)
    if (!model) throw new Error(`no such kind: ${kind}`)
    return model
  }
  const unread = new Set(input.now.gaps.map(({ kind }) => kind))
  const listed = indexObjects(input.now)
  const found = runTraces(plan, state, listed)
  const unlisted = unlistedObjects(plan, state, found, listed, models)
  const seen: Snapshot = { ...input.now, objects: [...input.now.objects, ...unlisted] }
  const now = indexObjects(seen)
  const product = productOf(input.now.site)
  // What the site lists only some of may be there: it is not made a second time.
  const isHidden = ({ kind, did }: Trace): boolean =>
    unread.has(kind) ||
    (did === 'changed' && modelOf(kind).listedInPart?.includes(product) === true)
  const traces = found.filter(
    (trace) => now.get(trace.kind, trace.id) !== undefined || !isHidden(trace),
  )
  const made = traces.filter(({ did }) => did === 'made')
  const madeIds = new Set(made.map(({ id }) => id))
  const gone = new Set(
    withParts(
      made.flatMap(({ kind, id }) => now.get(kind, id) ?? []),
      now,
    ).map(stepIdOf),
  )
  // What the run changed about an object that it made goes with it.
  const changed = traces.filter((trace) => trace.did === 'changed' && !gone.has(stepIdOf(trace)))
  const roots = traces.flatMap(({ did, former }) => (did === 'deleted' && former ? [former] : []))
  // A part may have been deleted by a step of its own.
  const deleted = onceEach(withParts(roots, before)).filter(
    ({ kind, id }) => now.get(kind, id) === undefined,
  )

  const since: ChangedSince[] = []
  const wanted = new Map<string, JsonObject>()
  const lost: ConfigObject[] = []
  for (const trace of changed) {
    const there = now.get(trace.kind, trace.id)
    if (there === undefined) {
      if (trace.former) lost.push(trace.former)
      since.push({ ...identity(trace), details: ['deleted'] })
      continue
    }
    const taken = takeBack(trace, there.data, modelOf(trace.kind), madeIds)
    wanted.set(stepIdOf(trace), taken.data)
    if (taken.changed.length > 0) since.push({ ...identity(trace), details: taken.changed })
  }
  for (const trace of made) {
    const there = now.get(trace.kind, trace.id)
    const details = [
      ...(there ? takeBack(trace, there.data, modelOf(trace.kind), madeIds).changed : []),
      ...(trace.isDoubtful ? ['perhaps not made by the deployment'] : []),
      ...silentSince(trace, before, now, models),
    ]
    if (details.length > 0) since.push({ ...identity(trace), details })
  }

  const objects = [
    ...now.objects
      .filter((object) => !gone.has(stepIdOf(object)))
      .map((object) => restored(object, wanted.get(stepIdOf(object)), changed)),
    ...deleted,
    ...lost,
  ]
  const source: Snapshot = { ...input.now, objects, gaps: [], notCarried: [] }
  const there = made.flatMap(({ kind, id }) => now.get(kind, id) ?? [])
  return {
    source,
    now: seen,
    undoing: {
      undoes: {
        runId: input.runId,
        made: made.map(identity),
        touched: [...changed.map(identity), ...deleted.map(({ kind, id }) => ({ kind, id }))],
      },
      changed: since,
    },
    decisions: decisionsForUndo({ plan, changed, made: there, before, now, models }),
  }
}

const restored = (
  object: ConfigObject,
  data: JsonObject | undefined,
  changed: readonly Trace[],
): ConfigObject => {
  if (data === undefined) return object
  const former = changed.find(({ kind, id }) => kind === object.kind && id === object.id)?.former
  return former ? { ...former, facts: object.facts, data } : { ...object, data }
}
