import type { Operation, Specification } from './specification.ts'

/** What was said and answered, as tests and recordings have it. */
export interface JudgedExchange {
  readonly method: string
  /** Path and query, with or without context path. */
  readonly url: string
  readonly requestBody?: unknown
  readonly status: number | null
  /** `server`: the request was wrong on purpose, only the answer counts. */
  readonly direction?: 'client' | 'server'
}

/** Operations that the reference cites and no document of Atlassian's has (jira-dc-api §1.2, §2). */
const undocumented = /^\/rest\/(pat\/latest\/tokens|project-templates\/1\.0\/createshared)(\/|$)/

/** What any operation may answer, whatever the document lists (jira-dc-api §1.6, §3). */
const usualAnswers = [302, 400, 401, 403, 404, 415, 429, 500, 503]

/** The body is a map of names, which the document describes as a bean (jira-dc-api §0). */
const misdescribed = /\/project\/[^/]+\/role\/[^/]+$/

/**
 * The body is the value itself, any JSON: the document's own words beside an operation, whose
 * schema is a bean that has the value as a text (`PropertyBean`).
 */
const anyJson = /\/properties\/[^/]+$/

/** The two have each other's texts and statuses in the document (jira-dc-api §0). */
const exchanged = /\/screens(\/addToDefault\/[^/]+)?$/

function foreignMembers(
  specification: Specification,
  operation: Operation,
  path: string,
  body: unknown,
): readonly string[] {
  const known = specification.bodyMembersOf(operation)
  if (known === undefined || known.length === 0) return []
  if (misdescribed.test(path) || anyJson.test(path)) return []
  const bodies = Array.isArray(body) ? body : [body]
  return bodies.flatMap((one) =>
    typeof one === 'object' && one !== null
      ? Object.keys(one).filter((member) => !known.includes(member))
      : [],
  )
}

/**
 * What an exchange has that Atlassian's document has not: the operation, the status, members of the
 * request. Judged loosely, because the document has defects (jira-dc-api §0): answers are not
 * held to its schemas.
 */
export function judgeExchange(
  specification: Specification,
  exchange: JudgedExchange,
): readonly string[] {
  const { method, url, status, requestBody, direction } = exchange
  const path = new URL(url, 'http://site').pathname.replace(/^.*?(?=\/rest\/)/, '')
  if (undocumented.test(path) || status === null) return []
  const operation = specification.operationOf(method, path)
  const request = `${method} ${path}`
  if (operation === undefined) {
    return direction === 'server' && status >= 400 ? [] : [`${request}: no such operation`]
  }
  const isDocumented =
    operation.responses[String(status)] !== undefined ||
    operation.responses.default !== undefined ||
    usualAnswers.includes(status) ||
    exchanged.test(path)
  const foreign =
    direction === 'server' ? [] : foreignMembers(specification, operation, path, requestBody)
  return [
    ...(isDocumented ? [] : [`${request}: status ${status} is not documented`]),
    ...foreign.map((member) => `${request}: the body has ${member}, which is not documented`),
  ]
}

/** All findings, each once. */
export function judgeExchanges(
  specification: Specification,
  exchanges: readonly JudgedExchange[],
): readonly string[] {
  return [...new Set(exchanges.flatMap((exchange) => judgeExchange(specification, exchange)))]
}
