import { AppError, type Failure, failure } from '#contract/model/failure'
import { connectionRefusalWording } from '#contract/wording/connection-wording'
import type { KeptDocument } from '#store/kept-document'
import type { ConnectionRecord, ConnectionsContent } from './connection-record.ts'

/** The connections as they are kept. */
export interface ConnectionBook {
  all(): Promise<readonly ConnectionRecord[]>
  /** Throws AppError `input.invalid` when there is no such connection. */
  get(id: string): Promise<ConnectionRecord>
  /** Adds a connection, or puts it in the place of the one with its id. */
  put(record: ConnectionRecord): Promise<void>
  /** Changes members of a connection, if it is still there. */
  change(id: string, members: Partial<ConnectionRecord>): Promise<void>
  remove(id: string): Promise<void>
  setAside(): Failure | undefined
  removeAll(): Promise<void>
}

const withRecord = (
  connections: readonly ConnectionRecord[],
  record: ConnectionRecord,
): readonly ConnectionRecord[] =>
  connections.some(({ id }) => id === record.id)
    ? connections.map((one) => (one.id === record.id ? record : one))
    : [...connections, record]

/** The connections in a file, whose every change is told. */
export const createConnectionBook = (
  file: KeptDocument<ConnectionsContent>,
  changed: () => Promise<void>,
): ConnectionBook => {
  const change = async (
    next: (all: readonly ConnectionRecord[]) => readonly ConnectionRecord[],
  ): Promise<void> => {
    await file.change((content) => {
      const connections = next(content.connections)
      return connections === content.connections ? content : { connections }
    })
    await changed()
  }
  return {
    all: async () => (await file.get()).connections,
    get: async (id) => {
      const record = (await file.get()).connections.find((one) => one.id === id)
      if (record !== undefined) return record
      throw new AppError(failure('input.invalid', id, [connectionRefusalWording.unknown]))
    },
    put: (record) => change((all) => withRecord(all, record)),
    change: (id, members) =>
      change((all) => {
        const record = all.find((one) => one.id === id)
        return record === undefined ? all : withRecord(all, { ...record, ...members })
      }),
    remove: (id) => change((all) => all.filter((one) => one.id !== id)),
    setAside: file.setAside,
    removeAll: async () => {
      await file.remove()
      await changed()
    },
  }
}
