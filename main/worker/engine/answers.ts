import { AppError, failure } from '#contract/model/failure'
import { productOf, type Snapshot } from '#contract/model/snapshot'
import { estimateRun } from '#domain/deployment/estimate'
import type { KindModels } from '#domain/kind-model'
import { narrowPlan } from '#domain/planning/narrow-plan'
import { indexObjects } from '#domain/planning/object-index'
import type { Clock } from '#domain/ports'
import { undoBasis } from '#domain/undo/undo-basis'
import { countIssuesConcerned } from '#engine/count-issues'
import { openSteps } from '#engine/open-steps'
import { verifyReport } from '#engine/verify-report'
import type { Sleep } from '#jira/sleep'
import { kindModelsOn } from '#kinds/products'
import { restrictedActionsOn } from '#kinds/restricted-actions'
import type { ServeReplica } from '#rehearsal/replica-port'
import { loadAcceptance } from '#store/acceptance-file'
import { keepLedgers } from '#store/ledger-file'
import { pageOfManual } from '#view/manual-page'
import { findPeople, peopleOf } from '#view/people-candidates'
import { readPeople, writePeople } from '#view/people-csv'
import { personRows } from '#view/person-rows'
import { restrictedChanges } from '#view/restricted-changes'
import { confirmPlan, tickPlan } from '#view/tick-plan'
import { viewContents } from '#view/view-contents'
import { viewKinds } from '#view/view-kinds'
import { viewPlan } from '#view/view-plan'
import { searchesOfStep, viewStep } from '#view/view-step'
import { borrowConnections } from '../borrowed-connections.ts'
import type { EngineQuestions } from '../engine-questions.ts'
import type { JiraQuestions } from '../jira-questions.ts'
import type { Answers, Peer } from '../peer.ts'
import { decisionAnswers } from './decision-answers.ts'
import { keepDraftFiles } from './draft-files.ts'
import { keepDrafts, type PlannedDraft, refuseViewOnly } from './drafts.ts'
import { costsOfRuns } from './estimates.ts'
import { createFileAnswers } from './file-answers.ts'
import { ledgerAnswers } from './ledger-answers.ts'
import { publicationAnswers } from './publication-answers.ts'
import { readSnapshot } from './read-snapshot.ts'
import { recall } from './recall.ts'
import { keepRehearsals } from './rehearsals.ts'
import { runFiles } from './run-folder.ts'
import { keepRuns } from './runs.ts'
import { keepSnapshots } from './snapshots.ts'

/** Where the engine's worker keeps things. */
export interface EngineFolders {
  /** Snapshots and drafts of this session; those of earlier ones lie beside it. */
  readonly work: string
  /** Deployments, for good. */
  readonly runs: string
  /** Identity ledgers, for good. */
  readonly ledgers: string
}

/** What the engine's worker is started with. */
export interface EngineData extends EngineFolders {
  /** The bundle of `replica-worker.ts`. */
  readonly replicaWorker: string
}

/** What the engine needs of its surroundings. */
export interface EngineOptions {
  readonly folders: EngineFolders
  readonly serveReplica: ServeReplica
  /** The thread that has the tokens. */
  readonly main: () => Peer<JiraQuestions>
  readonly clock: Clock
  readonly sleep: Sleep
}

/** What there is to know of the kinds of a site, by its product. */
const modelsOf = ({ site }: Pick<Snapshot, 'site'>): KindModels => kindModelsOn(productOf(site))

const viewDraft = (planId: string, draft: PlannedDraft) => {
  const { plan, source, destination, decisions } = draft
  return viewPlan({ planId, plan, source, destination, decisions, models: modelsOf(destination) })
}

const peopleIn = ({ plan, source, destination, decisions }: PlannedDraft) => {
  const sites = { source: indexObjects(source), destination: indexObjects(destination) }
  return personRows({ plan, ...sites, models: modelsOf(destination), decisions })
}

/** The steps of a draft that a deployment would carry out. */
const leftOf = (draft: PlannedDraft, unticked: readonly string[]) => {
  const { plan } = narrowPlan(draft.plan, unticked)
  return { plan, left: openSteps(plan), readBack: draft.destination.requests }
}

/** The engine behind its questions. */
export const createEngineAnswers = (options: EngineOptions): Answers<EngineQuestions> => {
  const { folders, clock, sleep } = options
  const borrowed = borrowConnections(options.main, sleep)
  const snapshots = keepSnapshots(folders.work)
  const files = keepDraftFiles(folders.work)
  const drafts = keepDrafts(folders.work, snapshots, files)
  const rehearsals = keepRehearsals({
    work: folders.work,
    drafts,
    borrowed,
    serve: options.serveReplica,
    clock,
  })
  const ledgers = keepLedgers(folders.ledgers, { clock })
  const memory = { ledgers, snapshots, runs: folders.runs }
  const runs = keepRuns({ runs: folders.runs, ledgers, borrowed, clock, sleep })

  return {
    ...borrowed.answers,
    ...createFileAnswers({ snapshots, drafts, files, memory }, clock),
    ...decisionAnswers(drafts, clock),
    ...ledgerAnswers(ledgers, clock),
    ...publicationAnswers({ drafts, publishedRun: runs.published }),
    'plan.rehearse': rehearsals.rehearse,
    'plan.rehearsal': ({ planId, unticked }) => rehearsals.kept(planId, unticked),
    'run.rehearsal': ({ runId }) => runs.rehearsal(runId),
    'kinds.view': async ({ product }) => viewKinds(kindModelsOn(product)),
    'snapshot.take': async ({ snapshotId, site }, asked) => {
      await snapshots.add(snapshotId, await readSnapshot(borrowed, site, asked, clock))
      return null
    },
    'snapshot.site': async ({ snapshotId }) => (await snapshots.get(snapshotId)).site,
    'contents.view': async ({ snapshotId }) => {
      const snapshot = await snapshots.get(snapshotId)
      return viewContents(snapshotId, snapshot, modelsOf(snapshot))
    },
    'plan.make': async ({ planId, snapshotId, destination, base, ...chosen }, asked) => {
      const snapshot = await readSnapshot(borrowed, destination, asked, clock)
      asked.tell({ phase: 'planning', kindTitle: '', count: 0, done: 0, total: 0 })
      await snapshots.add(planId, snapshot)
      const source = await snapshots.get(snapshotId)
      await drafts.plan(planId, {
        sourceId: snapshotId,
        destinationId: planId,
        ...chosen,
        madeAt: clock(),
        ...(await recall(memory, planId, { source, destination: snapshot }, base)),
      })
      return null
    },
    'plan.outline': async ({ planId }) => {
      const { plan, destination } = await drafts.get(planId)
      return { source: plan.source, destination: plan.destination, account: destination.seenBy }
    },
    'plan.view': async ({ planId }) => viewDraft(planId, await drafts.get(planId)),
    'plan.detail': async ({ planId, stepId }) => {
      const { plan, source, destination } = await drafts.get(planId)
      return viewStep({ plan, stepId, source, destination, models: modelsOf(destination) })
    },
    'plan.decide': async ({ planId, decisions }) =>
      viewDraft(planId, await drafts.decide(planId, decisions, clock())),
    'plan.count-issues': async ({ planId, problemId, destination }, { signal, tell }) => {
      const { problems } = (await drafts.get(planId)).plan
      const asked = problems.find(({ id }) => id === problemId)
      if (asked === undefined) throw new AppError(failure('input.invalid', problemId))
      const connection = borrowed.borrow(destination, signal)
      const rows = (asked.grid?.rows ?? []).map(({ issues }) => issues)
      return countIssuesConcerned(connection, rows, (done, total) => tell({ done, total }))
    },
    'plan.count-concerned': async ({ planId, stepId, destination }, { signal, tell }) => {
      const { plan, ...sites } = await drafts.get(planId)
      const models = modelsOf(sites.destination)
      const searches = searchesOfStep({ plan, stepId, destination: sites.destination, models })
      const connection = borrowed.borrow(destination, signal)
      return countIssuesConcerned(connection, searches, (done, total) => tell({ done, total }))
    },
    'plan.find-people': async ({ planId, kind, text }) => {
      const { destination } = await drafts.get(planId)
      return findPeople(peopleOf(destination, kind, modelsOf(destination)), text)
    },
    'plan.write-people': async ({ planId }) => writePeople(peopleIn(await drafts.get(planId))),
    'plan.read-people': async ({ planId, text }) => {
      const draft = await drafts.get(planId)
      const models = modelsOf(draft.destination)
      const people = {
        user: peopleOf(draft.destination, 'user', models),
        group: peopleOf(draft.destination, 'group', models),
      }
      return readPeople(text, { rows: peopleIn(draft), people })
    },
    'plan.tick': async ({ planId, unticked }) =>
      tickPlan((await drafts.get(planId)).plan, unticked),
    'plan.confirm': async ({ planId, unticked, way }) => {
      const { plan, destination } = await drafts.get(planId)
      return confirmPlan({
        ...{ planId, plan, unticked, destination, folder: folders.runs },
        models: modelsOf(destination),
        way: way ?? destination.seenBy.token,
        restrictedActionsOf: restrictedActionsOn(productOf(destination.site)),
      })
    },
    'run.plan-undo': async ({ planId, runId, destination }, asked) => {
      const run = await runs.toUndo(runId)
      const listed = await readSnapshot(borrowed, destination, asked, clock)
      asked.tell({ phase: 'planning', kindTitle: '', count: 0, done: 0, total: 0 })
      const from = { ...run, now: listed, models: modelsOf(listed) }
      const { source, now, ...rest } = undoBasis(from)
      const sourceId = `${planId}-former`
      await snapshots.add(planId, now)
      await snapshots.add(sourceId, source)
      const selection = { projects: [], objects: [] }
      const madeAt = clock()
      await drafts.plan(planId, { ...rest, sourceId, destinationId: planId, selection, madeAt })
      return null
    },
    'run.prepare': async ({ planId, ...rest }) => {
      const draft = await drafts.get(planId)
      refuseViewOnly(draft)
      const { rehearsal, isStale } = await rehearsals.kept(planId, rest.unticked)
      return runs.prepare({ ...rest, draft, rehearsal: isStale ? null : rehearsal })
    },
    'run.deploy': runs.deploy,
    'run.hold': async ({ runId }) => {
      await runs.hold(runId)
      return null
    },
    'run.estimate': async ({ of, window, width, now }) => {
      const { plan, left, readBack } =
        'planId' in of
          ? leftOf(await drafts.get(of.planId), of.unticked)
          : await runs.left(of.runId)
      const costs = await costsOfRuns(folders.runs, plan.destination)
      return estimateRun(left, costs, { readBack, width, window, now })
    },
    'run.pause': async ({ runId }) => {
      runs.pause(runId)
      return null
    },
    'run.drift': ({ runId, stepId }) => runs.drift(runId, stepId),
    'run.decide-step': ({ runId, stepId, said }) => runs.decideStep(runId, stepId, said),
    'run.resume': ({ runId }) => runs.resume(runId),
    'run.restricted': async ({ runId, way }) => {
      const { plan, left } = await runs.left(runId)
      const { destination } = plan
      return restrictedChanges(left, {
        ...{ destination, way, models: kindModelsOn(productOf(destination)) },
        restrictedActionsOf: restrictedActionsOn(productOf(destination)),
      })
    },
    'run.summary': ({ runId }) => runs.summary(runId),
    'run.view': ({ runId }) => runs.view(runId),
    'run.list': runs.list,
    'run.folder': ({ runId }) => runs.folder(runId),
    'run.plan': ({ runId }) => runs.plan(runId),
    'run.plan-detail': ({ runId, stepId }) => runs.planDetail(runId, stepId),
    'run.check-manual': ({ runId, destination, manualIds }, { signal, tell }) =>
      runs.manual.check(runId, borrowed.borrow(destination, signal), {
        manualIds,
        onChecked: (done, total) => tell({ done, total }),
      }),
    'run.end-manual': ({ runId, manualId, outcome }) => runs.manual.end(runId, manualId, outcome),
    'run.manual-page': ({ runId, manualId }) => runs.manualPage(runId, manualId),
    'plan.manual-page': async ({ planId, manualId }) =>
      pageOfManual((await drafts.get(planId)).plan, manualId) ?? null,
    'run.renew-report': async ({ runId }) => {
      await runs.manual.renew(runId)
      return null
    },
    'run.accept': runs.accept,
    'run.acceptance': async ({ runId }) =>
      (await loadAcceptance(runFiles(folders.runs, runId).acceptance)) ?? null,
    'run.verify-report': ({ runId }) => verifyReport(runFiles(folders.runs, runId).reportData),
    'run.page': ({ runId, stepId }) => runs.page(runId, stepId),
  }
}
