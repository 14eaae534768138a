import { readFile } from 'node:fs/promises'
import { productOf } from '#contract/model/snapshot'
import type { Clock } from '#domain/ports'
import { compareBetween } from '#engine/compare-between'
import { kindModelsOn } from '#kinds/products'
import { withSignature } from '#store/envelope'
import { onFile } from '#store/file-failure'
import { readEnvelope, sealContent } from '#store/sealed-file'
import { snapshotSort } from '#store/snapshot-file'
import { saveSnapshotFolder } from '#store/text/snapshot-folder'
import { writeWholeFile } from '#store/write-whole-file'
import { type ComparisonInput, viewComparison, viewObjectComparison } from '#view/view-comparison'
import type { FileQuestions } from '../file-questions.ts'
import type { Answers } from '../peer.ts'
import { type OpeningPorts, openFile } from './open-file.ts'
import { keepPlanPapers } from './plan-papers.ts'
import { type MemoryPorts, recall } from './recall.ts'
import { createShelf } from './shelf.ts'

/** Comparisons that are looked through object by object. */
const atHand = 2

/** Answers what concerns files, and what works without network. */
export const createFileAnswers = (
  ports: OpeningPorts & { readonly memory: MemoryPorts },
  clock: Clock,
): Answers<FileQuestions> => {
  const { snapshots, drafts, memory } = ports
  const papers = keepPlanPapers(drafts, ports.files, clock)

  const compare = async (beforeId: string, afterId: string): Promise<ComparisonInput> => {
    const [first, after] = await Promise.all([snapshots.get(beforeId), snapshots.get(afterId)])
    return { ...compareBetween(first, after), models: kindModelsOn(productOf(after.site)) }
  }
  const shelf = createShelf(atHand, (ids) => {
    const [beforeId = '', afterId = ''] = ids.split('\n')
    return compare(beforeId, afterId)
  })

  return {
    'file.open': ({ id, path, passphrase }) => openFile(ports, { id, path, passphrase }),
    'file.sign': async ({ path, signature }) => {
      const bytes = await onFile(path, () => readFile(path))
      await writeWholeFile(path, withSignature(bytes, signature, path))
      return null
    },
    'snapshot.write': async ({ snapshotId, path, passphrase }) => {
      const content = await snapshots.get(snapshotId)
      await writeWholeFile(path, await sealContent(snapshotSort, content, { passphrase }))
      const { format, hash } = await readEnvelope(path)
      return { format, hash }
    },
    'snapshot.write-folder': async ({ snapshotId, folder }) => {
      await saveSnapshotFolder(folder, await snapshots.get(snapshotId))
      return null
    },
    'snapshot.compare': async ({ beforeId, afterId }) =>
      viewComparison(await shelf.get(`${beforeId}\n${afterId}`)),
    'snapshot.compare-object': async ({ beforeId, afterId, id }) =>
      viewObjectComparison(await shelf.get(`${beforeId}\n${afterId}`), id),
    'plan.make-offline': async (input) => {
      const { planId, snapshotId, destinationSnapshotId, selection, decisions, base } = input
      const [source, destination] = await Promise.all([
        snapshots.get(snapshotId),
        snapshots.get(destinationSnapshotId),
      ])
      await drafts.plan(planId, {
        sourceId: snapshotId,
        destinationId: destinationSnapshotId,
        ...{ selection, decisions, madeAt: clock() },
        ...(await recall(memory, planId, { source, destination }, base)),
      })
      return null
    },
    'plan.write': (input) => papers.write(input),
    'plan.papers': ({ planId }) => papers.papers(planId),
    'plan.comment': ({ planId, comment }) => papers.comment(planId, comment),
    'plan.signable': ({ planId, unticked }) => papers.signable(planId, unticked),
    'plan.add-signature': async ({ planId, signature }) => {
      await papers.sign(planId, signature)
      return null
    },
  }
}
