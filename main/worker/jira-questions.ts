import type { Result } from '#contract/model/failure'
import type { AccountStamp, FieldModel, SiteStamp } from '#contract/model/snapshot'
import type { Answer } from '#jira/answer'
import type { Base } from '#jira/base'
import type { TransportRequest } from '#jira/transport-request'

/**
 * A connection as another thread knows it: everything but the way to sign in. Requests are sent by
 * the thread that has the token.
 */
export interface LentConnection {
  readonly connectionId: string
  readonly site: SiteStamp
  readonly account: AccountStamp
  readonly fieldModel: FieldModel
  readonly base: Base
  readonly host: string
  readonly requests: number
}

/** A request as it goes between threads. Cancelling it is a message of its own. */
export interface LentRequest extends Omit<TransportRequest, 'watcher' | 'signal'> {
  readonly connectionId: string
  /** Number by which the sender's watcher is asked; null when nobody watches. */
  readonly watcher: number | null
}

/** What Jira said, and how many requests the connection has sent by now. */
export interface LentAnswer {
  readonly result: Result<Answer>
  readonly requests: number
}

/** What the thread that has the token answers. */
export interface JiraQuestions {
  readonly send: { readonly input: LentRequest; readonly output: LentAnswer; readonly news: never }
}

/** What the thread that writes answers about its journal. */
export interface WatcherQuestions {
  /** Answered when the intent is on the disk; only then may the request be sent. */
  readonly writing: {
    readonly input: { readonly watcher: number; readonly method: string; readonly path: string }
    readonly output: null
    readonly news: never
  }
  readonly answered: {
    readonly input: { readonly watcher: number; readonly status: number | null }
    readonly output: null
    readonly news: never
  }
}
