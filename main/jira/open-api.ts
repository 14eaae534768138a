import type { AccountStamp, FieldModel } from '#contract/model/snapshot'
import type { Clock } from '#domain/ports'
import type { Base } from './base.ts'
import type { JiraClient } from './client.ts'
import type { Credential } from './credential.ts'
import type { SendOnce } from './exchange.ts'
import type { SendingTransport } from './transport.ts'

/** Opens the way to a place with a credential, and its api. */
export type OpenApi = (
  base: Base,
  credential: Credential,
) => { readonly transport: SendingTransport; readonly api: JiraClient }

/** What a way to sign in may need besides. */
export interface SignInMeans {
  readonly openApi: OpenApi
  /** For requests that the way makes for itself. */
  readonly sendOnce: SendOnce
  readonly clock: Clock
  /** Hears of every secret that the way brings, so as to keep it out of logs. */
  readonly learn: (secret: string) => void
}

/** A sign-in that Jira accepted. */
export interface SignedIn {
  readonly account: AccountStamp
  readonly fieldModel: FieldModel
  readonly api: JiraClient
  readonly transport: SendingTransport
}
