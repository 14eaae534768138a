import type { RunNews } from '#contract/events'
import type { KindView } from '#contract/model/abilities'
import type { Acceptance } from '#contract/model/acceptance'
import type { Contents, Selection } from '#contract/model/contents'
import type { Decision } from '#contract/model/decision'
import type { DriftView } from '#contract/model/drift'
import type { EnteredSecret } from '#contract/model/entered-secret'
import type { SignatureView } from '#contract/model/file-signature'
import type { ManualOutcome, ManualView } from '#contract/model/manual-step'
import type { PersonCandidate, PersonRow } from '#contract/model/person-row'
import type { Confirmation, PlanView, Ticked } from '#contract/model/plan-view'
import type { ReportCheck } from '#contract/model/report-check'
import type { RestrictedChanges } from '#contract/model/restriction'
import type { RunList, RunSummary, RunView } from '#contract/model/run-view'
import type { RunEstimate, RunWindow } from '#contract/model/run-window'
import type { AccountStamp, JiraProduct, SignInWay, SiteStamp } from '#contract/model/snapshot'
import type { StepDetail } from '#contract/model/step-detail'
import type { SaidOfStep } from '#engine/decide-step'
import type { PeopleFile } from '#view/people-csv'
import type { DecisionQuestions } from './decision-questions.ts'
import type { FileQuestions } from './file-questions.ts'
import type { LentConnection, WatcherQuestions } from './jira-questions.ts'
import type { LedgerQuestions } from './ledger-questions.ts'
import type { PublicationQuestions } from './publication-questions.ts'
import type { RehearsalQuestions } from './rehearsal-questions.ts'

/** How far reading and planning are. */
export interface WorkNews {
  readonly phase: 'reading' | 'planning'
  /** What has just been read, in words; empty while planning. */
  readonly kindTitle: string
  /** Objects of it. */
  readonly count: number
  /** Kinds that have been read, of all; zero of zero while planning, which has no steps to count. */
  readonly done: number
  readonly total: number
}

/** What happened in a run, and how far it is. */
export interface DeployNews {
  readonly news: RunNews
  /** Steps that have ended, of those that are to be carried out. */
  readonly done: number
  readonly total: number
}

/** Between which sites, and who saw or wrote the destination. */
export interface Outline {
  readonly source: SiteStamp
  readonly destination: SiteStamp
  readonly account: AccountStamp
}

interface Asked<Input, Output, News = never> {
  readonly input: Input
  readonly output: Output
  readonly news: News
}

/** A run as the engine knows it: news and windows are the asker's. */
export type EngineRunView = Omit<RunView, 'sequence' | 'window' | 'goesOnAt'>

interface OfPlan {
  readonly planId: string
}

interface OfRun {
  readonly runId: string
}

/**
 * What the engine's worker is asked. It holds snapshots and plans, by ids that the asker gives out,
 * and never a token.
 */
export interface EngineQuestions
  extends WatcherQuestions,
    FileQuestions,
    DecisionQuestions,
    LedgerQuestions,
    PublicationQuestions,
    RehearsalQuestions {
  /** What can be done with each kind on a product. */
  readonly 'kinds.view': Asked<{ readonly product: JiraProduct }, readonly KindView[]>
  readonly 'snapshot.take': Asked<
    { readonly snapshotId: string; readonly site: LentConnection },
    null,
    WorkNews
  >
  readonly 'snapshot.site': Asked<{ readonly snapshotId: string }, SiteStamp>
  readonly 'contents.view': Asked<{ readonly snapshotId: string }, Contents>
  readonly 'plan.make': Asked<
    OfPlan & {
      readonly snapshotId: string
      readonly destination: LentConnection
      readonly selection: Selection
      readonly decisions: readonly Decision[]
      /** A snapshot's id, or `none`; absent where it is to be found out from the runs. */
      readonly base?: string | undefined
    },
    null,
    WorkNews
  >
  readonly 'plan.outline': Asked<OfPlan, Outline>
  readonly 'plan.view': Asked<OfPlan, PlanView>
  readonly 'plan.detail': Asked<OfPlan & { readonly stepId: string }, StepDetail>
  readonly 'plan.decide': Asked<OfPlan & { readonly decisions: readonly Decision[] }, PlanView>
  readonly 'plan.find-people': Asked<
    OfPlan & { readonly kind: PersonRow['kind']; readonly text: string },
    { readonly candidates: readonly PersonCandidate[]; readonly more: number }
  >
  /** Counts the issues that the rows of a problem's grid concern; tells how many rows are counted. */
  readonly 'plan.count-issues': Asked<
    OfPlan & { readonly problemId: string; readonly destination: LentConnection },
    readonly (number | null)[],
    { readonly done: number; readonly total: number }
  >
  /** The same for the issues that a step concerns, and those that have what only the destination has. */
  readonly 'plan.count-concerned': Asked<
    OfPlan & { readonly stepId: string; readonly destination: LentConnection },
    readonly (number | null)[],
    { readonly done: number; readonly total: number }
  >
  /** The table of people as the text of a file, and what such a text says. */
  readonly 'plan.write-people': Asked<OfPlan, string>
  readonly 'plan.read-people': Asked<OfPlan & { readonly text: string }, PeopleFile>
  readonly 'plan.tick': Asked<OfPlan & { readonly unticked: readonly string[] }, Ticked>
  /** `way`: how the destination is signed in to now; as the plan was made where nobody is. */
  readonly 'plan.confirm': Asked<
    OfPlan & { readonly unticked: readonly string[]; readonly way?: SignInWay | undefined },
    Confirmation
  >
  /** Plans to undo a run that is not under way; the plan is one like any other. */
  readonly 'run.plan-undo': Asked<
    OfPlan & OfRun & { readonly destination: LentConnection },
    null,
    WorkNews
  >
  /** Puts everything that a run needs on the disk. */
  readonly 'run.prepare': Asked<
    OfPlan &
      OfRun & {
        readonly unticked: readonly string[]
        readonly deployedBy: AccountStamp
        /** Who signed this very plan, for the report. */
        readonly signatures?: readonly SignatureView[]
      },
    RunSummary
  >
  /** Carries a run out, or what is left of it. Cancelling it finishes the steps under way. */
  readonly 'run.deploy': Asked<
    OfRun & {
      readonly destination: LentConnection
      readonly width: number
      /** What the user entered for secrets; never written down. */
      readonly secrets: readonly EnteredSecret[]
    },
    RunSummary,
    DeployNews
  >
  /** Leaves a prepared run paused: nothing is sent before it is gone on with. */
  readonly 'run.hold': Asked<OfRun, null>
  readonly 'run.estimate': Asked<
    {
      readonly of: (OfPlan & { readonly unticked: readonly string[] }) | OfRun
      readonly window: RunWindow | undefined
      readonly width: number
      /** ISO 8601. */
      readonly now: string
    },
    RunEstimate
  >
  /** Lets the steps under way end, and leaves the others unbegun. */
  readonly 'run.pause': Asked<OfRun, null>
  readonly 'run.drift': Asked<OfRun & { readonly stepId: string }, DriftView>
  readonly 'run.decide-step': Asked<
    OfRun & { readonly stepId: string; readonly said: SaidOfStep },
    DriftView
  >
  /** Makes sure that everything is there that going on with a run takes. */
  readonly 'run.resume': Asked<OfRun, { readonly outline: Outline; readonly summary: RunSummary }>
  /** What of that which is left a way to sign in cannot do, or may be refused. */
  readonly 'run.restricted': Asked<
    OfRun & { readonly way: SignInWay },
    readonly RestrictedChanges[]
  >
  readonly 'run.summary': Asked<OfRun, RunSummary>
  readonly 'run.view': Asked<OfRun, EngineRunView>
  readonly 'run.list': Asked<null, RunList>
  /** Folder of a run, also of one that cannot be read. */
  readonly 'run.folder': Asked<OfRun, string>
  readonly 'run.plan': Asked<OfRun, PlanView>
  readonly 'run.plan-detail': Asked<OfRun & { readonly stepId: string }, StepDetail>
  /** Reads what manual steps are about, and ticks off those that are done. */
  readonly 'run.check-manual': Asked<
    OfRun & {
      readonly destination: LentConnection
      /** Those to look up; all where it is left out. */
      readonly manualIds?: readonly string[] | undefined
    },
    readonly ManualView[],
    { readonly done: number; readonly total: number }
  >
  readonly 'run.end-manual': Asked<
    OfRun & { readonly manualId: string; readonly outcome: ManualOutcome },
    readonly ManualView[]
  >
  /** Address of the page on which a manual step is done; null when there is none (yet). */
  readonly 'run.manual-page': Asked<OfRun & { readonly manualId: string }, string | null>
  readonly 'plan.manual-page': Asked<OfPlan & { readonly manualId: string }, string | null>
  /** Writes the report anew with where the manual steps stand. */
  readonly 'run.renew-report': Asked<OfRun, null>
  /** Tries out what a run deployed. Cancelling it removes what was made all the same. */
  readonly 'run.accept': Asked<
    OfRun & { readonly onlyRemove: boolean; readonly destination: LentConnection },
    null,
    { readonly checks: number }
  >
  readonly 'run.acceptance': Asked<OfRun, Acceptance | null>
  /** Checks the report against its chain of evidence and the plan beside it. */
  readonly 'run.verify-report': Asked<OfRun, ReportCheck>
  /** Address of Jira's page for the object of a step; null when there is none. */
  readonly 'run.page': Asked<OfRun & { readonly stepId: string }, string | null>
}
