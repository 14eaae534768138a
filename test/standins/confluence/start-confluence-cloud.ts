import { presentedIn } from '../http/presented.ts'
import { firstOf, type Routes, routed } from '../http/routes.ts'
import { type Answering, type Reply, type StandIn, startStandIn } from '../http/stand-in.ts'

/** How the site is. */
export interface ConfluenceCloudOptions {
  readonly port?: number
  readonly cloudId?: string
  readonly account?: { readonly accountId: string; readonly displayName: string }
  readonly email?: string
  readonly token?: string
  /** Scopes of the token; undefined: a token without scopes, which the site itself takes. */
  readonly scopes?: readonly string[]
  /** Answers a bad sign-in 200 as anonymous, as endpoints that everybody may read do. */
  readonly anonymous?: boolean
}

/** A Confluence Cloud site and the part of Atlassian's gateway that belongs to it. */
export type ConfluenceCloudStandIn = StandIn & { readonly cloudId: string }

const refused: Reply = {
  status: 401,
  headers: { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' },
  json: { message: 'Client must be authenticated to access this resource.', 'status-code': 401 },
}
const anonymous: Reply = {
  status: 200,
  json: { type: 'anonymous', displayName: 'Anonymous' },
}
const outOfScope: Reply = {
  status: 401,
  json: { code: 401, message: 'Unauthorized; scope does not match' },
}

/** The scopes that an operation needs, all of them. */
export type ScopesOf = (method: string, path: string) => readonly string[]

const scopesOf: ScopesOf = () => ['read:content-details:confluence']

/** Starts one. What it knows of pages comes from `content`. */
export const startConfluenceCloud = async (
  options: ConfluenceCloudOptions = {},
  content: (origin: string) => { readonly routes: Routes; readonly scopesOf: ScopesOf } = () => ({
    routes: {},
    scopesOf,
  }),
): Promise<ConfluenceCloudStandIn> => {
  const {
    cloudId = '11112222-3333-4444-5555-666677778888',
    account = { accountId: '712020:ada', displayName: 'Ada' },
    email = 'ada@example.com',
    token = 'ATATT-confluence',
    scopes,
  } = options

  const answering = (origin: string): Answering => {
    const { routes, scopesOf: scopesFor } = content(origin)
    const user: Routes = {
      'GET /rest/api/user/current': () => ({ status: 200, json: { type: 'known', ...account } }),
    }
    const api = (prefix: string): Answering => routed(prefix, { ...user, ...routes })

    const behind =
      (prefix: string, mode: 'site' | 'gateway'): Answering =>
      (heard) => {
        if (!heard.path.startsWith(`${prefix}/`)) return undefined
        const shown = presentedIn(heard)
        const isToken = shown.way === 'basic' && shown.user === email && shown.secret === token
        const isHere = isToken && (mode === 'gateway') === (scopes !== undefined)
        if (!isHere) return mode === 'site' && options.anonymous ? anonymous : refused
        const needed = scopesFor(heard.method, heard.path.slice(prefix.length))
        return scopes === undefined || needed.every((scope) => scopes.includes(scope))
          ? api(prefix)(heard)
          : outOfScope
      }

    return firstOf(
      routed('', { 'GET /_edge/tenant_info': () => ({ status: 200, json: { cloudId } }) }),
      behind(`/ex/confluence/${cloudId}/wiki`, 'gateway'),
      behind('/wiki', 'site'),
    )
  }
  return Object.assign(await startStandIn(answering, options.port), { cloudId })
}
