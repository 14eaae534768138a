import type { Failure } from '#contract/model/failure'
import type { Clock } from '#domain/ports'
import type { Disk } from './disk.ts'
import {
  type DocumentSort,
  type Loaded,
  loadDocument,
  removeDocument,
  saveDocument,
} from './document-file.ts'
import { inTurn } from './in-turn.ts'

/** A document that is read once and written after every change, one change at a time. */
export interface KeptDocument<Content> {
  /** What it holds. Throws AppError (`file.…`), and tries anew when asked again. */
  get(): Promise<Content>
  /** Changes it; what it held stays when it cannot be written. Throws AppError (`file.…`). */
  change(change: (content: Content) => Content): Promise<Content>
  /** What the disk holds now, to see what was really written. */
  reread(): Promise<Content>
  /** `file.set-aside`, when it had been damaged. */
  setAside(): Failure | undefined
  /** Deletes it and what was set aside of it. Throws AppError (`file.…`). */
  remove(): Promise<void>
}

/** Keeps a document in memory and on the disk. */
export const keepDocument = <Content>(
  sort: DocumentSort<Content>,
  path: string,
  options: { readonly clock: Clock; readonly disk?: Disk | undefined },
): KeptDocument<Content> => {
  const queue = inTurn()
  let held: Loaded<Content> | undefined

  const load = async (): Promise<Content> => {
    held ??= await loadDocument(sort, path, options)
    return held.content
  }

  return {
    get: () => (held === undefined ? queue(load) : Promise.resolve(held.content)),
    change: (change) =>
      queue(async () => {
        const former = await load()
        const content = change(former)
        if (content === former) return content
        await saveDocument(sort, path, content, options.disk)
        held = { content, setAside: held?.setAside }
        return content
      }),
    reread: () => queue(async () => (await loadDocument(sort, path, options)).content),
    setAside: () => held?.setAside,
    remove: () =>
      queue(async () => {
        await removeDocument(path)
        held = undefined
      }),
  }
}
