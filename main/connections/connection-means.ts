import type { ConnectionCard } from '#contract/model/connection-card'
import type { Clock } from '#domain/ports'
import type { ProductMeans } from '#products/product-means'
import type { InTurn } from '#store/in-turn'
import type { SecretStore } from '#store/secrets/secret-store'
import type { ConnectionBook } from './connection-book.ts'
import type { ConnectionRecord } from './connection-record.ts'
import type { MetCaptcha } from './met-captcha.ts'
import type { Savings } from './savings.ts'

/** What everything that is done with connections works with. */
export interface ConnectionMeans {
  readonly book: ConnectionBook
  readonly tokens: SecretStore
  /** Shown by a browser in place of Electron: nothing real is reached. */
  readonly preview: boolean
  readonly clock: Clock
  readonly newId: () => string
  /** Hears of every secret before it is used, so as to keep it out of logs. */
  readonly learn: (secret: string, account: string) => void
  readonly products: ProductMeans
  readonly cardOf: (record: ConnectionRecord) => Promise<ConnectionCard>
  /** What waits for a product's word on a secret. */
  readonly savings: Savings
  readonly captcha: MetCaptcha
  /** One change of the connections at a time. Nothing in it waits for a product. */
  readonly inTurn: InTurn
}
