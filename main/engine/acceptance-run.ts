import type { Acceptance, AcceptanceCheck, ThrowAwayProject } from '#contract/model/acceptance'
import type { ConfigObject } from '#contract/model/config-object'
import { AppError, attempt, type Failure, failure } from '#contract/model/failure'
import type { Plan } from '#contract/model/plan'
import { type JournalRecord, journalSchemaVersion } from '#contract/model/run'
import { productOf } from '#contract/model/snapshot'
import { throwAwayFor } from '#domain/acceptance/throw-away'
import { canonicalJson } from '#domain/canonical-json'
import { planHash } from '#domain/deployment/check-deployment'
import { foldJournal } from '#domain/deployment/journal-state'
import { objectOf } from '#domain/deployment/outcome-object'
import { watchWrites } from '#domain/deployment/watch-writes'
import type { Clock } from '#domain/ports'
import type { Connection } from '#jira/connect'
import { kindsByNameOn } from '#kinds/products'
import { readAgain } from '#kinds/read-again'
import { loadAcceptance, saveAcceptance } from '#store/acceptance-file'
import { type JournalFile, resumeJournal, startJournal } from '#store/journal-file'
import { checkFilter, checkIssues, checkPermissions } from './acceptance-checks.ts'
import { type AcceptanceGround, makeThrowAway, removeThrowAway } from './acceptance-ground.ts'
import type { IssueTrial } from './acceptance-issues.ts'
import type { ReadObject } from './acceptance-schemes.ts'
import type { DeploymentFolder } from './deployment-folder.ts'

/** What an acceptance run takes. */
export interface AcceptanceInput {
  readonly runId: string
  readonly plan: Plan
  /** The journal of the run that is tried. */
  readonly records: readonly JournalRecord[]
  readonly files: Pick<DeploymentFolder, 'acceptance' | 'acceptanceJournal'>
  /** Never cancelled: what was begun is finished, and what was made is removed. */
  readonly destination: Connection
  /** The same one for looking, which is given up when the run is stopped. */
  readonly reader: Connection
  /** Only what an earlier one left that was broken off is removed. */
  readonly onlyRemove?: boolean | undefined
  readonly signal: AbortSignal
  readonly clock: Clock
  /** Checks so far. */
  readonly onCheck: (checks: number) => void
}

/** Objects of a kind that the run made, changed, used or left. */
const objectIds = ({ plan, records }: AcceptanceInput, kind: string): readonly string[] => {
  const state = foldJournal(records)
  const ids = plan.steps
    .filter((step) => step.kind === kind && step.action !== 'delete')
    .flatMap(
      ({ id, destinationId }) => objectOf(state?.steps.get(id)?.outcome) ?? destinationId ?? [],
    )
  return [...new Set(ids)]
}

const schemeMembers = [
  'issueTypeScheme',
  'issueTypeScreenScheme',
  'workflowScheme',
  'permissionScheme',
  'fieldScheme',
] as const

/** Projects that use the same schemes are tried once. */
const distinct = (projects: readonly ConfigObject[]): readonly ConfigObject[] => [
  ...new Map(
    projects.map((project) => [
      canonicalJson(schemeMembers.map((member) => project.data[member] ?? null)),
      project,
    ]),
  ).values(),
]

const openJournal = async (path: string): Promise<JournalFile> => {
  const opened = await attempt(() => resumeJournal(path))
  if (opened.ok) return opened.value
  if (opened.failure.code === 'run.journal-missing') return startJournal(path)
  throw new AppError(opened.failure)
}

/**
 * Tries out on the destination what a run deployed: in a throw-away project with the deployed schemes and
 * an empty notification scheme, an issue of each type is made and walked through its workflow; screens,
 * required fields, permissions and filters are looked at. Everything made for it is removed afterwards,
 * also what an earlier one left that was broken off. Every write stands in a journal before it is sent.
 * Throws AppError when it cannot begin, as on Data Center (`run.acceptance-cloud-only`); what goes wrong later is in the result.
 */
export const runAcceptance = async (input: AcceptanceInput): Promise<Acceptance> => {
  const { files, clock, destination } = input
  if (productOf(destination.site) !== 'cloud') {
    throw new AppError(failure('run.acceptance-cloud-only', destination.site.title))
  }
  const journal = await openJournal(files.acceptanceJournal)
  try {
    await journal.append({
      record: 'run-started',
      schema: journalSchemaVersion,
      runId: input.runId,
      planHash: planHash(input.plan),
      destination: destination.site,
      at: clock(),
    })
    const watcher = watchWrites('acceptance', journal, clock)
    const acceptance = await tryOut(input, { destination, watcher })
    await journal.append({ record: 'run-ended', at: clock() })
    return acceptance
  } finally {
    await journal.close()
  }
}

const tryOut = async (input: AcceptanceInput, ground: AcceptanceGround): Promise<Acceptance> => {
  const { files, clock, signal } = input
  const earlier = await loadAcceptance(files.acceptance)
  const checks: AcceptanceCheck[] = input.onlyRemove ? [...(earlier?.checks ?? [])] : []
  let projects: readonly ThrowAwayProject[] = earlier?.projects.filter((one) => !one.removed) ?? []
  let stopped: Failure | null = null
  const begunAt = clock()
  const standing = (endedAt: string | null): Acceptance => ({
    format: 'slipway-acceptance',
    schema: 1,
    begunAt,
    endedAt,
    by: input.destination.account.displayName,
    projects,
    checks,
    stopped,
  })
  const save = (): Promise<void> => saveAcceptance(files.acceptance, standing(null))
  const remove = async (names: ThrowAwayProject): Promise<void> => {
    await removeThrowAway(ground, names)
    projects = projects.map((one) => (one.key === names.key ? { ...one, removed: true } : one))
    await save()
  }
  const { read } = readAgain(kindsByNameOn(productOf(input.reader.site)), input.reader)
  const adder =
    (project: string): IssueTrial['add'] =>
    (subject, of, outcome, details = []) => {
      checks.push({ subject, project, of, outcome, details })
      input.onCheck(checks.length)
    }

  const tryProject = async (like: ConfigObject): Promise<void> => {
    const names = throwAwayFor(input.runId, like.id, like.name)
    projects = [...projects.filter(({ key }) => key !== names.key), names]
    // On the disk before anything is made, so that whatever happens it is found again.
    await save()
    const made = await attempt(() => makeThrowAway(ground, like, names))
    const tried = made.ok
      ? await attempt(() => checkProject(input, ground, made.value, adder(like.name), read, save))
      : made
    const removed = await attempt(() => remove(names))
    if (!tried.ok) throw new AppError(tried.failure)
    if (!removed.ok) throw new AppError(removed.failure)
  }

  const ran = await attempt(async () => {
    for (const left of projects) await remove(left)
    if (input.onlyRemove) return
    const ids = objectIds(input, 'project')
    const found = await Promise.all(ids.map((id) => read({ kind: 'project', id })))
    for (const like of distinct(found.filter((one) => one !== undefined))) {
      if (!signal.aborted) await tryProject(like)
    }
    for (const id of objectIds(input, 'filter')) {
      const filter = signal.aborted ? undefined : await read({ kind: 'filter', id })
      if (filter) await checkFilter({ reader: input.reader.api, add: adder('') }, filter)
    }
  })
  if (!ran.ok) stopped = ran.failure
  else if (signal.aborted) stopped = failure('net.cancelled', input.destination.site.address)
  const ended = standing(clock())
  await saveAcceptance(files.acceptance, ended)
  return ended
}

const checkProject = async (
  input: AcceptanceInput,
  { watcher }: AcceptanceGround,
  project: ConfigObject,
  add: IssueTrial['add'],
  read: ReadObject,
  save: () => Promise<void>,
): Promise<void> => {
  const trial: IssueTrial = {
    reader: input.reader.api,
    api: input.destination.api,
    watcher,
    projectId: project.id,
    filling: { accountId: input.destination.account.accountId, now: input.clock() },
    signal: input.signal,
    add,
  }
  await checkPermissions(trial, project, read)
  await checkIssues(trial, project, read, save)
}
