import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { Plan } from '#contract/model/plan'
import type { PlanDocument } from '#contract/model/plan-document'
import { type Snapshot, snapshotSchemaVersion } from '#contract/model/snapshot'
import { deploymentFolder } from '#engine/deployment-folder'
import { loadDecisions } from '#store/decisions-file'
import type { DraftFile } from '#store/draft-file'
import type { Envelope } from '#store/envelope'
import { onFile } from '#store/file-failure'
import { planDocumentSort } from '#store/plan-document-file'
import { planSort } from '#store/plan-file'
import { contentOf, readEnvelope } from '#store/sealed-file'
import { loadSnapshot, snapshotSort } from '#store/snapshot-file'
import { loadSnapshotFolder } from '#store/text/snapshot-folder'
import type { OpenedByEngine, SealedView } from '../file-questions.ts'
import type { DraftFiles } from './draft-files.ts'
import type { Drafts } from './drafts.ts'
import type { Snapshots } from './snapshots.ts'

/** What opening files puts them into. */
export interface OpeningPorts {
  readonly snapshots: Snapshots
  readonly drafts: Drafts
  readonly files: DraftFiles
}

/** A file that is to be opened, under an id that the asker gives out. */
export interface Opening {
  readonly id: string
  readonly path: string
  readonly passphrase: string | undefined
}

/** What of an envelope is told without opening it. */
export const sealedView = (envelope: Envelope, path: string): SealedView => ({
  path,
  sort: envelope.format === snapshotSort.format ? 'snapshot' : 'plan',
  stamp: envelope.stamp,
  encrypted: envelope.encryption !== null,
  signatures: envelope.signatures,
})

const asNew: Omit<DraftFile, 'path'> = {
  unchanged: true,
  planKept: true,
  viewOnly: false,
  dropped: [],
}

/** A snapshot that is not at hand: whatever the plan names of it is told by its id. */
const bareSnapshot = (site: Plan['source'], madeAt: string): Snapshot => ({
  format: 'slipway-snapshot',
  schema: snapshotSchemaVersion,
  site,
  seenBy: { accountId: '', displayName: '', administrator: false, token: 'classic' },
  takenAt: madeAt,
  fieldModel: 'field-schemes',
  requests: 0,
  objects: [],
  gaps: [],
  notCarried: [],
})

const besides = { unticked: [], comments: [] }

/** What a plan alone was made from, as far as it lies beside it: in the folder of a run. */
const documentAround = async (
  plan: Plan,
  path: string,
): Promise<{ readonly document: PlanDocument; readonly viewOnly: boolean }> => {
  const beside = deploymentFolder(dirname(path))
  const found = await attempt(async () => {
    const [source, destination, decisions, base] = await Promise.all([
      loadSnapshot(beside.source),
      loadSnapshot(beside.destination),
      loadDecisions(beside.decisions),
      plan.base === null ? undefined : loadSnapshot(beside.base),
    ])
    return { source, destination, decisions, base }
  })
  const isItsOwn =
    found.ok &&
    found.value.source.site.cloudId === plan.source.cloudId &&
    found.value.destination.site.cloudId === plan.destination.cloudId
  const objects = plan.selectedObjects.map(({ kind, id }) => ({ kind, id }))
  const common = {
    ...besides,
    known: plan.known,
    plan,
    selection: { projects: plan.selection, objects },
  }
  // An undo is planned from its run; it is looked at here, and nothing else.
  const isUndo = plan.undoes !== undefined
  if (isItsOwn) return { document: { ...common, ...found.value }, viewOnly: isUndo }
  const [source, destination] = [plan.source, plan.destination].map((site) =>
    bareSnapshot(site, plan.madeAt),
  ) as [Snapshot, Snapshot]
  return { document: { ...common, source, destination, decisions: [] }, viewOnly: true }
}

const openSnapshot = async (
  { snapshots }: OpeningPorts,
  id: string,
  snapshot: Snapshot,
  file: SealedView,
): Promise<OpenedByEngine> => {
  await snapshots.add(id, snapshot)
  const { site, takenAt, objects } = snapshot
  return { opened: 'snapshot', snapshotId: id, file, site, takenAt, objects: objects.length }
}

const openDocument = async (
  { snapshots, drafts, files }: OpeningPorts,
  { id, path }: Opening,
  { document, viewOnly }: { readonly document: PlanDocument; readonly viewOnly: boolean },
  file: SealedView,
): Promise<OpenedByEngine> => {
  const { plan, source, destination, base, selection, decisions, ...rest } = document
  const ids = { sourceId: `${id}-source`, destinationId: `${id}-destination` }
  const baseId = base && `${id}-base`
  if (base !== undefined && baseId !== undefined) await snapshots.add(baseId, base)
  await snapshots.add(ids.sourceId, source)
  await snapshots.add(ids.destinationId, destination)
  await files.keep(id, path)
  await drafts.plan(id, {
    ...{ ...ids, baseId },
    ...{ selection, decisions, madeAt: plan.madeAt },
    ...{
      unticked: rest.unticked,
      comments: rest.comments,
      known: rest.known,
      undoing: rest.undoing,
    },
    file: { ...asNew, path, viewOnly },
  })
  const sites = { source: plan.source, destination: plan.destination }
  return { opened: 'plan', planId: id, file, ...sites, viewOnly }
}

/**
 * Opens a snapshot, a plan, or a folder with a snapshot as readable text. What is encrypted and has
 * no passphrase with it stays locked. Throws AppError (`file.…`, `input.invalid`).
 */
export const openFile = async (ports: OpeningPorts, opening: Opening): Promise<OpenedByEngine> => {
  const { id, path, passphrase } = opening
  if ((await onFile(path, () => stat(path))).isDirectory()) {
    const text = { path, sort: 'text-folder', stamp: null, encrypted: false } as const
    return openSnapshot(ports, id, await loadSnapshotFolder(path), { ...text, signatures: [] })
  }
  const envelope = await readEnvelope(path)
  const file = sealedView(envelope, path)
  if (file.encrypted && passphrase === undefined) return { opened: 'locked', file }
  switch (envelope.format) {
    case snapshotSort.format: {
      const snapshot = await contentOf(snapshotSort, envelope, path, passphrase)
      return openSnapshot(ports, id, snapshot, file)
    }
    case planDocumentSort.format: {
      const document = await contentOf(planDocumentSort, envelope, path, passphrase)
      return openDocument(ports, opening, { document, viewOnly: false }, file)
    }
    case planSort.format: {
      const plan = await contentOf(planSort, envelope, path, passphrase)
      return openDocument(ports, opening, await documentAround(plan, path), file)
    }
    default: {
      const why = `It is a ${envelope.format}, neither a snapshot nor a plan.`
      throw new AppError(failure('input.invalid', path, [why]))
    }
  }
}
