import type { z } from 'zod'

/** The ways in which Jira pages lists (jira-api 1.3, jira-dc-api §1.5), and the plain array. */
export type Paging =
  /** `startAt`, `maxResults`, answer `values[]`; also where Jira types the numbers as strings. */
  | { readonly style: 'page-bean'; readonly size: number }
  /** One array, no paging; `member` where it stands inside an object. */
  | { readonly style: 'array'; readonly member?: string }
  /** Like a page bean, but the items stand in a member of another name. */
  | { readonly style: 'named-page'; readonly member: string; readonly size: number }
  /** `nextPageToken`. */
  | { readonly style: 'cursor'; readonly member: string; readonly size: number }
  /**
   * `limit`, and `cursor` from the query string in `links.next` (the rules of automation). Null or
   * no `next` ends it.
   */
  | { readonly style: 'links'; readonly member: string; readonly size: number }
  /** `offset`, `limit`. */
  | { readonly style: 'offset'; readonly member: string; readonly size: number }
  /** `startAt` with `maxResult` (sic: GET /rest/api/3/screens/tabs). */
  | { readonly style: 'max-result'; readonly size: number }
  /**
   * `startAt`, `maxResults`, answer a bare array with neither total nor end: the next page starts
   * behind what came, and an empty page ends it (GET /rest/api/3/users/search).
   */
  | { readonly style: 'array-page'; readonly size: number }
  /** `start`, `limit`, answer `values[]` and `isLastPage`: /rest/servicedeskapi. */
  | { readonly style: 'start-limit'; readonly size: number }
  /**
   * Data Center: `page` from 1 and `maxResults`, answer a member and `total`
   * (GET /rest/api/2/customFields/{id}/options; jira-dc-api §1.5).
   */
  | { readonly style: 'page-number'; readonly member: string; readonly size: number }
  /**
   * Data Center: `startAt` from 1, and nobody knows whether that counts pages or items; answer
   * `values[]` with `total` (GET /rest/api/2/customFields; jira-dc-api §1.5).
   */
  | { readonly style: 'from-one'; readonly size: number }
  /** Data Center: `cursor`, answer `values[]`, `nextCursor`, `isLast` (GET /rest/api/2/user/list). */
  | { readonly style: 'next-cursor'; readonly size: number }

/**
 * What sending a request twice would do. `read`: nothing. `repeatable`: the same as once.
 * `create`: a second object, so an unanswered one is looked up before anything else.
 */
export type Effect = 'read' | 'repeatable' | 'create'

/** Versions of Data Center between which an operation came (jira-dc-api §1.8). */
export type Since = '8.5–9.12' | '10.1–10.3' | '10.4–11.3'

/** One operation of Jira's REST API, as data. */
export interface Endpoint<Answer> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path with `{name}` for parameters, from `/rest/`; the rules of Automation live elsewhere. */
  readonly path: `/rest/${string}` | `/gateway/api/automation/public/${string}`
  readonly effect: Effect
  /** What of the answer is used; unknown members are dropped. */
  readonly answer: z.ZodType<Answer>
  /** The operation has no OAuth scope, so a scoped token may be unable to call it (jira-api 1.1). */
  readonly unscoped?: true
  /**
   * Parts of the request may be refused while others are done, and `answer` says which, so that
   * whoever calls looks. Without it such an answer is thrown as a refusal.
   */
  readonly inParts?: true
  /** It answers the bytes of a picture, which come as a `Picture`. */
  readonly picture?: true
  /** Marked experimental or deprecated in the specification. */
  readonly stage?: 'experimental' | 'deprecated'
  /**
   * Data Center: it came with a later version than the oldest that Slipway knows (8.14), so a server
   * may lack it and answer 404, which is then a gap and no absence.
   */
  readonly since?: Since
}

/** An operation that answers a list. `answer` is the schema of one item. */
export interface ListEndpoint<Item> extends Endpoint<Item> {
  readonly paging: Paging
}

/** Declares an endpoint; infers the answer's type from the schema. */
export const endpoint = <Answer>(definition: Endpoint<Answer>): Endpoint<Answer> => definition

/** Declares an endpoint that answers a list of items. */
export const listEndpoint = <Item>(definition: ListEndpoint<Item>): ListEndpoint<Item> => definition
