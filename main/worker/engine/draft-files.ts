import { copyFile, readFile } from 'node:fs/promises'
import { AppError, failure } from '#contract/model/failure'
import type { FileSignature } from '#contract/model/file-signature'
import type { Plan } from '#contract/model/plan'
import { type Envelope, withSignature } from '#store/envelope'
import { onFile } from '#store/file-failure'
import { planDocumentSort } from '#store/plan-document-file'
import { planSort, planSuffix } from '#store/plan-file'
import { contentOf, readEnvelope } from '#store/sealed-file'
import { writeWholeFile } from '#store/write-whole-file'
import { fileFor } from './file-for.ts'

/** Copies of the files that drafts were opened from or saved to, for as long as the session goes. */
export interface DraftFiles {
  keep(planId: string, path: string): Promise<void>
  /** The plan in it, as it was saved. */
  planOf(planId: string): Promise<Plan>
  envelopeOf(planId: string): Promise<Envelope>
  /** Writes the copy, signatures and all, to another place. */
  copyTo(planId: string, path: string): Promise<void>
  /** Adds a signature here and in the file itself. Throws AppError `plan.not-saved` when they differ. */
  sign(planId: string, path: string, signature: FileSignature): Promise<void>
}

/** Whether a file holds a plan with all that it was made from, not a plan alone. */
export const isDocument = ({ format }: Pick<Envelope, 'format'>): boolean =>
  format === planDocumentSort.format

/** The plan in a plan file of either sort. */
const planIn = async (envelope: Envelope, path: string): Promise<Plan> =>
  isDocument(envelope)
    ? (await contentOf(planDocumentSort, envelope, path)).plan
    : contentOf(planSort, envelope, path)

/** Keeps the copies in a folder. */
export const keepDraftFiles = (folder: string): DraftFiles => {
  const pathOf = (planId: string): string => fileFor(folder, planId, planSuffix)
  const envelopeOf = (planId: string): Promise<Envelope> => readEnvelope(pathOf(planId))
  return {
    envelopeOf,
    keep: (planId, path) => onFile(path, () => copyFile(path, pathOf(planId))),
    planOf: async (planId) => planIn(await envelopeOf(planId), pathOf(planId)),
    copyTo: async (planId, path) => {
      const bytes = await onFile(path, () => readFile(pathOf(planId)))
      await writeWholeFile(path, bytes)
    },
    sign: async (planId, path, signature) => {
      const copy = await onFile(path, () => readFile(pathOf(planId)))
      const signed = withSignature(copy, signature, path)
      const { hash } = await envelopeOf(planId)
      if ((await readEnvelope(path)).hash !== hash) {
        throw new AppError(failure('plan.not-saved', path))
      }
      await writeWholeFile(path, signed)
      await writeWholeFile(pathOf(planId), signed)
    },
  }
}
