import type { Binding } from '#store/secrets/secret-record'
import type { ConnectionRecord } from './connection-record.ts'

/** What a connection's secret has to belong to. */
export const bindingOf = ({ id, address, accountName }: ConnectionRecord): Binding => ({
  id,
  origin: address,
  account: accountName,
})
