import { readdir } from 'node:fs/promises'
import type { Decision } from '#contract/model/decision'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { Plan } from '#contract/model/plan'
import type { JournalRecord } from '#contract/model/run'
import type { Snapshot } from '#contract/model/snapshot'
import { deploymentFolder } from '#engine/deployment-folder'
import { loadDecisions } from '#store/decisions-file'
import { onFile } from '#store/file-failure'
import { readJournal } from '#store/journal-file'
import { loadPlan } from '#store/plan-file'
import { loadRun, type RunRecord } from '#store/run-file'
import { loadSnapshot } from '#store/snapshot-file'
import { fileFor } from './file-for.ts'

/** What a run was begun with. */
export interface RunBasis {
  readonly source: Snapshot
  /** The destination as it was before. */
  readonly before: Snapshot
  /** When both sites were last equal, where the plan knew it. */
  readonly base: Snapshot | undefined
  readonly decisions: readonly Decision[]
  /** Without the steps that the user did not want. */
  readonly plan: Plan
}

/** The files of a run. */
export const runFiles = (runs: string, runId: string) => deploymentFolder(fileFor(runs, runId))

/** Loads what a run was begun with. Throws AppError (`file.…`). */
export const loadBasis = async (runs: string, runId: string): Promise<RunBasis> => {
  const files = runFiles(runs, runId)
  const [source, before, decisions, plan] = await Promise.all([
    loadSnapshot(files.source),
    loadSnapshot(files.destination),
    loadDecisions(files.decisions),
    loadPlan(files.plan),
  ])
  const base = plan.base === null ? undefined : await loadSnapshot(files.base)
  return { source, before, base, decisions, plan }
}

/** A run's journal; empty when it was interrupted before it had one. Throws AppError (`file.…`). */
export const loadRecords = async (
  runs: string,
  runId: string,
): Promise<readonly JournalRecord[]> => {
  const read = await attempt(() => readJournal(runFiles(runs, runId).journal))
  if (read.ok) return read.value
  if (read.failure.code === 'file.not-found') return []
  throw new AppError(read.failure)
}

/**
 * What is known of a run in short. Where its file is missing or damaged, it is found out from the
 * others. Throws AppError (`file.…`) when they are no better.
 */
export const loadRecord = async (runs: string, runId: string): Promise<RunRecord> => {
  const files = runFiles(runs, runId)
  const loaded = await attempt(() => loadRun(files.run))
  if (loaded.ok) return loaded.value
  const found = await attempt(async () => {
    const [{ before, plan }, [first]] = await Promise.all([
      loadBasis(runs, runId),
      loadRecords(runs, runId),
    ])
    if (first?.record !== 'run-started') throw new AppError(failure('run.journal-missing', runId))
    return {
      runId,
      source: plan.source,
      destination: plan.destination,
      selection: namesOf(plan),
      allProjects: false,
      deployedBy: before.seenBy,
      begunAt: first.at,
      undoes: plan.undoes?.runId ?? null,
      end: null,
    }
  })
  if (found.ok) return found.value
  throw new AppError(loaded.failure)
}

/** Names of what was selected; the key of a project that the plan has no step for. */
export const namesOf = ({ selection, selectedObjects, steps }: Plan): readonly string[] => {
  const projects = new Map(
    steps.flatMap(({ kind, naturalKey, name }) =>
      kind === 'project' ? [[naturalKey, name] as const] : [],
    ),
  )
  return [
    ...selection.map((key) => projects.get(`key:${key}`) ?? key),
    ...selectedObjects.map(({ name }) => name),
  ]
}

/** Ids of all runs; none where the folder does not exist yet. Throws AppError (`file.…`). */
export const runIds = async (runs: string): Promise<readonly string[]> => {
  const listed = await attempt(() => onFile(runs, () => readdir(runs, { withFileTypes: true })))
  if (listed.ok) return listed.value.filter((one) => one.isDirectory()).map(({ name }) => name)
  if (listed.failure.code === 'file.not-found') return []
  throw new AppError(listed.failure)
}
