import type { ComparisonView, ObjectComparison } from '#contract/model/comparison-view'
import type { Selection } from '#contract/model/contents'
import type { Decision } from '#contract/model/decision'
import type { FileSignature } from '#contract/model/file-signature'
import type { FileView, OpenedFile, PlanPapers } from '#contract/model/opened-file'
import type { PlanComment } from '#contract/model/plan-comment'
import type { SignedFile } from '#store/file-signatures'
import type { Origin } from '#store/sealed-file'

/** A file with its signatures as they stand in it: the engine knows nobody's keys. */
export type SealedView = Omit<FileView, 'name' | 'signatures'> & {
  readonly signatures: readonly FileSignature[]
}

type WithSealed<File> = File extends { readonly file: unknown }
  ? Omit<File, 'file'> & { readonly file: SealedView }
  : never

/** What opening gave, before it is known whose signatures there are. */
export type OpenedByEngine = WithSealed<OpenedFile>

/** What hangs on a plan, likewise. */
export type PapersOfEngine = Omit<PlanPapers, 'file'> & {
  readonly file: SealedView | null
  /** Who signed what it was before. */
  readonly dropped: readonly string[]
}

interface Asked<Input, Output, News = never> {
  readonly input: Input
  readonly output: Output
  readonly news: News
}

interface OfPlan {
  readonly planId: string
}

interface Compared {
  readonly beforeId: string
  readonly afterId: string
}

/** What the engine is asked of files. It signs nothing: private keys are never with it. */
export interface FileQuestions {
  /** Opens a file under an id that the asker gives out. */
  readonly 'file.open': Asked<
    { readonly id: string; readonly path: string; readonly passphrase?: string | undefined },
    OpenedByEngine
  >
  /** Adds a signature to a file that was just written. */
  readonly 'file.sign': Asked<{ readonly path: string; readonly signature: FileSignature }, null>
  /** Writes a snapshot, and gives what is to be signed. */
  readonly 'snapshot.write': Asked<
    {
      readonly snapshotId: string
      readonly path: string
      readonly passphrase?: string | undefined
    },
    SignedFile
  >
  readonly 'snapshot.write-folder': Asked<
    { readonly snapshotId: string; readonly folder: string },
    null
  >
  readonly 'snapshot.compare': Asked<Compared, ComparisonView>
  readonly 'snapshot.compare-object': Asked<Compared & { readonly id: string }, ObjectComparison>
  /** Plans between two snapshots that are there, with no network. */
  readonly 'plan.make-offline': Asked<
    OfPlan & {
      readonly snapshotId: string
      readonly destinationSnapshotId: string
      readonly selection: Selection
      readonly decisions: readonly Decision[]
      readonly base?: string | undefined
    },
    null
  >
  /** Writes a plan, and gives what is to be signed; null when its signatures came along. */
  readonly 'plan.write': Asked<
    OfPlan & {
      readonly path: string
      readonly unticked: readonly string[]
      readonly origin: Pick<Origin, 'madeBy'>
    },
    SignedFile | null
  >
  readonly 'plan.papers': Asked<OfPlan, PapersOfEngine>
  readonly 'plan.comment': Asked<OfPlan & { readonly comment: PlanComment }, readonly PlanComment[]>
  /** What of a plan can be signed. Fails with `plan.not-saved`. */
  readonly 'plan.signable': Asked<
    OfPlan & { readonly unticked: readonly string[] },
    SignedFile & { readonly path: string }
  >
  readonly 'plan.add-signature': Asked<OfPlan & { readonly signature: FileSignature }, null>
}
