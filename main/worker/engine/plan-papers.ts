import { AppError, failure } from '#contract/model/failure'
import type { FileSignature } from '#contract/model/file-signature'
import type { PlanComment } from '#contract/model/plan-comment'
import type { PlanDocument } from '#contract/model/plan-document'
import type { Clock } from '#domain/ports'
import type { SignedFile } from '#store/file-signatures'
import { planDocumentSort } from '#store/plan-document-file'
import { type Origin, sealContent } from '#store/sealed-file'
import { writeWholeFile } from '#store/write-whole-file'
import type { PapersOfEngine } from '../file-questions.ts'
import { type DraftFiles, isDocument } from './draft-files.ts'
import { type Drafts, type PlannedDraft, refuseViewOnly } from './drafts.ts'
import { sealedView } from './open-file.ts'

/** Comments, ticks and the files of drafts. */
export interface PlanPapers {
  papers(planId: string): Promise<PapersOfEngine>
  comment(planId: string, comment: PlanComment): Promise<readonly PlanComment[]>
  /** Gives what is to be signed; null when the file is unchanged and has kept its signatures. */
  write(writing: {
    readonly planId: string
    readonly path: string
    readonly unticked: readonly string[]
    readonly origin: Pick<Origin, 'madeBy'>
  }): Promise<SignedFile | null>
  /** Throws AppError `plan.not-saved` when the file does not say what the plan and ticks say. */
  signable(
    planId: string,
    unticked: readonly string[],
  ): Promise<SignedFile & { readonly path: string }>
  sign(planId: string, signature: FileSignature): Promise<void>
}

const isSameSet = (one: readonly string[], other: readonly string[]): boolean => {
  const [first, second] = [new Set(one), new Set(other)]
  return first.size === second.size && [...first].every((item) => second.has(item))
}

const isUnchanged = (draft: PlannedDraft, unticked: readonly string[]): boolean =>
  draft.file?.unchanged === true && isSameSet(draft.unticked ?? [], unticked)

const documentOf = (draft: PlannedDraft, unticked: readonly string[]): PlanDocument => ({
  plan: draft.plan,
  selection: draft.selection,
  decisions: draft.decisions,
  unticked,
  comments: draft.comments ?? [],
  known: draft.known ?? [],
  source: draft.source,
  destination: draft.destination,
  base: draft.base,
  undoing: draft.undoing,
})

/** Keeps what hangs on drafts besides their plans. */
export const keepPlanPapers = (drafts: Drafts, files: DraftFiles, clock: Clock): PlanPapers => {
  /** Names of those whose signatures fit no longer once the draft is changed. */
  const droppedBy = async (planId: string, { file }: PlannedDraft): Promise<readonly string[]> => {
    if (file === undefined) return []
    const { signatures } = await files.envelopeOf(planId)
    return [...new Set([...file.dropped, ...signatures.map(({ name }) => name)])]
  }

  const papers = async (planId: string): Promise<PapersOfEngine> => {
    const draft = await drafts.get(planId)
    const { file, sourceId, destinationId, comments = [], unticked = [] } = draft
    const unchanged = file?.unchanged ?? false
    const envelope = file && (await files.envelopeOf(planId))
    return {
      file: file && envelope ? sealedView(envelope, file.path) : null,
      unchanged,
      viewOnly: file?.viewOnly ?? false,
      comments,
      unticked,
      sourceSnapshotId: sourceId,
      destinationSnapshotId: destinationId,
      dropped: unchanged ? (file?.dropped ?? []) : await droppedBy(planId, draft),
    }
  }

  return {
    papers,
    comment: async (planId, comment) => {
      const { comments = [] } = await drafts.note(planId, ({ comments: said = [], file }) => ({
        comments: [...said, comment],
        ...(file === undefined ? {} : { file: { ...file, unchanged: false } }),
      }))
      return comments
    },
    write: async ({ planId, path, unticked, origin }) => {
      const draft = await drafts.get(planId)
      refuseViewOnly(draft)
      const isKept = isUnchanged(draft, unticked) && isDocument(await files.envelopeOf(planId))
      const dropped = isKept ? (draft.file?.dropped ?? []) : await droppedBy(planId, draft)
      if (isKept) await files.copyTo(planId, path)
      else {
        const { source, destination } = draft.plan
        const sites = [source.address, destination.address]
        const stamp = { ...origin, madeAt: clock(), sites }
        const content = documentOf(draft, unticked)
        await writeWholeFile(path, await sealContent(planDocumentSort, content, { origin: stamp }))
        await files.keep(planId, path)
      }
      await drafts.note(planId, () => ({
        unticked,
        file: { path, unchanged: true, planKept: true, viewOnly: false, dropped },
      }))
      if (isKept) return null
      const { format, hash } = await files.envelopeOf(planId)
      return { format, hash }
    },
    signable: async (planId, unticked) => {
      const draft = await drafts.get(planId)
      const { file, plan } = draft
      const isSaved = file !== undefined && isUnchanged(draft, unticked)
      const envelope = isSaved ? await files.envelopeOf(planId) : undefined
      if (file === undefined || envelope === undefined || !isDocument(envelope)) {
        throw new AppError(failure('plan.not-saved', plan.destination.title))
      }
      return { format: envelope.format, hash: envelope.hash, path: file.path }
    },
    sign: async (planId, signature) => {
      const { file, plan } = await drafts.get(planId)
      if (file === undefined) {
        throw new AppError(failure('plan.not-saved', plan.destination.title))
      }
      await files.sign(planId, file.path, signature)
    },
  }
}
