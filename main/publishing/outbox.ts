import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, failure } from '#contract/model/failure'
import type { Publication } from '#contract/model/publication'
import type { Disk } from '#store/disk'
import { onFile } from '#store/file-failure'
import type { KeptDocument } from '#store/kept-document'
import { writeWholeFile } from '#store/write-whole-file'
import { type Payload, payloadSchema } from './payload.ts'
import type { PublicationBook, PublicationRecord } from './publication-book.ts'
import { targetKey } from './target-key.ts'

/** Publications that were sent and are still listed. */
const mostSent = 200

/** What waits to be sent, on the disk, and what was. */
export interface Outbox {
  /** Newest first. */
  list(): Promise<readonly PublicationRecord[]>
  /** Puts something in, in the place of what waits for the same target with the same identity. */
  put(record: PublicationRecord, payload: Payload): Promise<void>
  /** Throws AppError `file.corrupt` when what was to be sent cannot be read. */
  payload(id: string): Promise<Payload>
  change(id: string, members: Partial<PublicationRecord>): Promise<void>
  /** Notes that it was sent, and lets go of what was. */
  sent(id: string, at: string, link: string): Promise<void>
  drop(id: string): Promise<void>
  /** Deletes everything. */
  removeAll(): Promise<void>
}

/** A publication as a page may know it. */
export const asPublication = (record: PublicationRecord): Publication => {
  const { identity: _, state: __, ...known } = record
  return known
}

/** Whether both are of the same, for the same place. */
export const isSame = (one: PublicationRecord, other: PublicationRecord): boolean =>
  one.identity === other.identity && targetKey(one.target) === targetKey(other.target)

/** Whether one waits for the same place that the other is for, with the same identity. */
export const isWaitingFor = (one: PublicationRecord, other: PublicationRecord): boolean =>
  one.state !== 'sent' && one.id !== other.id && isSame(one, other)

/** The sent ones that are one too many are forgotten; what waits never is. */
const trimmed = (records: readonly PublicationRecord[]): readonly PublicationRecord[] => {
  const sent = records.filter(({ state }) => state === 'sent').slice(0, mostSent)
  return records.filter((record) => record.state !== 'sent' || sent.includes(record))
}

/** What an outbox is kept in. */
export interface OutboxOptions {
  readonly file: KeptDocument<PublicationBook>
  /** For what is to be sent; made when it is needed. */
  readonly folder: string
  readonly changed?: ((publications: readonly Publication[]) => void) | undefined
  readonly disk?: Disk | undefined
}

/** Keeps an outbox in a document and a folder beside it. */
export const keepOutbox = (options: OutboxOptions): Outbox => {
  const { file, folder, disk, changed = () => {} } = options
  const pathOf = (id: string): string => join(folder, `${id}.json`)
  const removeFile = (id: string): Promise<void> =>
    onFile(pathOf(id), () => rm(pathOf(id), { force: true }))
  const change = async (
    next: (records: readonly PublicationRecord[]) => readonly PublicationRecord[],
  ): Promise<void> => {
    const book = await file.change((former) => ({
      ...former,
      publications: trimmed(next(former.publications)),
    }))
    changed(book.publications.map(asPublication))
  }

  return {
    list: async () => (await file.get()).publications,
    put: async (record, payload) => {
      await onFile(folder, () => mkdir(folder, { recursive: true }))
      await writeWholeFile(pathOf(record.id), JSON.stringify(payload), disk)
      const waiting = (await file.get()).publications.filter((one) => isWaitingFor(one, record))
      await change((records) => [record, ...records.filter((one) => !waiting.includes(one))])
      for (const { id } of waiting) await removeFile(id)
    },
    payload: async (id) => {
      const path = pathOf(id)
      const text = await onFile(path, () => readFile(path, 'utf8'))
      const read = payloadSchema.safeParse(parse(text))
      if (read.success) return read.data
      throw new AppError(failure('file.corrupt', path))
    },
    change: (id, members) =>
      change((records) =>
        records.map((record) => (record.id === id ? { ...record, ...members } : record)),
      ),
    sent: async (id, sentAt, link) => {
      await change((records) =>
        records.map((record) =>
          record.id === id ? { ...record, state: 'sent', sentAt, link, failure: null } : record,
        ),
      )
      await removeFile(id)
    },
    drop: async (id) => {
      await change((records) => records.filter((record) => record.id !== id))
      await removeFile(id)
    },
    removeAll: async () => {
      await file.remove()
      await onFile(folder, () => rm(folder, { recursive: true, force: true }))
    },
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
