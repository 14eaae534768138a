import type { Json } from '#contract/model/json'
import type { Picture } from '#contract/model/picture'
import type { Endpoint, ListEndpoint } from './endpoint.ts'

/** Values for a path template and a query string. Lists repeat their key; undefined is left out. */
export interface RequestParameters {
  readonly path?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<
    Record<string, string | number | boolean | readonly (string | number)[] | undefined>
  >
  readonly body?: Json
  /** Sent as it is, in the place of a body. */
  readonly picture?: Picture
}

/** How an asynchronous task ended; anything but success is thrown as AppError `jira.task-…`. */
export interface TaskResult {
  readonly taskId: string
  /** What Jira answered when it took the work on, e.g. the id of an object it has created. */
  readonly accepted: Json
  readonly result: Json
}

/**
 * Jira as the kinds see it: one site, one credential. Every expected failure is an AppError with a
 * `Failure`; anonymous answers never come through as data.
 */
export interface JiraApi {
  /** Calls an operation and gives its checked answer. */
  call<Answer>(endpoint: Endpoint<Answer>, parameters?: RequestParameters): Promise<Answer>
  /** Like `call`, but 404 is an answer: undefined. Only for operations whose 404 means absence. */
  callIfFound<Answer>(
    endpoint: Endpoint<Answer>,
    parameters?: RequestParameters,
  ): Promise<Answer | undefined>
  /** Reads all pages of a list with the largest pages Jira gives. */
  list<Item>(endpoint: ListEndpoint<Item>, parameters?: RequestParameters): Promise<readonly Item[]>
  /**
   * Reads a list for many ids that are given in a repeated query parameter: as few requests as the
   * chunk size allows.
   */
  listFor<Item>(
    endpoint: ListEndpoint<Item>,
    ids: { readonly parameter: string; readonly values: readonly string[]; readonly chunk: number },
    parameters?: RequestParameters,
  ): Promise<readonly Item[]>
  /**
   * Sends a write that Jira may carry out as an asynchronous task (303 with Location, 200/201/202
   * with `taskId` or `task`), and waits until the task has ended.
   */
  callTask<Answer>(
    endpoint: Endpoint<Answer>,
    parameters?: RequestParameters,
  ): Promise<TaskResult | { readonly taskId: undefined; readonly answer: Answer }>
}
