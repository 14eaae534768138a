import { presentedIn } from '../http/presented.ts'
import { firstOf, jsonIn, type Routes, routed } from '../http/routes.ts'
import {
  type Answering,
  type Heard,
  type Reply,
  type StandIn,
  startStandIn,
} from '../http/stand-in.ts'

/** How the server is. All of it may be changed while it runs. */
export interface ConfluenceServer {
  version: string
  /** Whether signing in with a password is switched on. */
  basic: boolean
  /** Whether a captcha is asked for before anything else. */
  captcha: boolean
  /** Whether the answer to a bad sign-in is that of somebody unknown. */
  anonymous: boolean
  /** Whether actions ask for a secure administrator session. */
  websudo: boolean
  userName: string
  password: string
  tokens: { id: number; name: string; rawToken: string; expiringAt: string | null }[]
}

/** Confluence Data Center. */
export type ConfluenceDataCenterStandIn = StandIn & {
  readonly server: ConfluenceServer
  readonly address: string
}

const isSince = (version: string, sinceMajor: number, sinceMinor: number): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor)
}

const refusal = (
  origin: string,
  prefix: string,
  server: ConfluenceServer,
  heard: Heard,
): Reply | undefined => {
  const shown = presentedIn(heard)
  if (server.captcha) {
    const page = `${origin}${prefix}/login.action`
    return {
      status: 403,
      headers: {
        'X-Seraph-LoginReason': 'AUTHENTICATION_DENIED',
        'X-Authentication-Denied-Reason': `CAPTCHA_CHALLENGE; login-url=${page}`,
      },
      json: { message: 'CAPTCHA required', statusCode: 403 },
    }
  }
  if (shown.way === 'basic' && !server.basic) {
    return {
      status: 403,
      json: { message: 'Basic Authentication has been disabled on this instance.' },
    }
  }
  const isKnown =
    shown.way === 'basic'
      ? shown.user === server.userName && shown.secret === server.password
      : shown.way === 'bearer' &&
        isSince(server.version, 7, 9) &&
        server.tokens.some(({ rawToken }) => rawToken === shown.token)
  if (isKnown) return undefined
  if (server.anonymous || shown.way === 'nothing') {
    return { status: 200, json: { type: 'anonymous', displayName: 'Anonymous' } }
  }
  return {
    status: 401,
    headers: { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED', 'Content-Type': 'text/html' },
    text: '<html><head><title>Basic Authentication Failure - Reason : AUTHENTICATED_FAILED</title></head></html>',
  }
}

const tokenRoutes = (server: ConfluenceServer): Routes => ({
  'GET /rest/pat/latest/tokens': () => ({
    status: 200,
    json: server.tokens.map(({ rawToken: _, ...shown }) => shown),
  }),
  'POST /rest/pat/latest/tokens': (heard) => {
    const { name } = jsonIn<{ name: string }>(heard)
    const id = Math.max(0, ...server.tokens.map((one) => one.id)) + 1
    const made = { id, name, rawToken: `made-${id}`, expiringAt: '2027-02-24T10:00:00.000+00:00' }
    server.tokens.push(made)
    return { status: 201, json: made }
  },
  'DELETE /rest/pat/latest/tokens/{id}': (_, { id }) => {
    const at = server.tokens.findIndex((one) => String(one.id) === id)
    if (at < 0) return { status: 404, json: { message: 'No such token.' } }
    server.tokens.splice(at, 1)
    return { status: 204 }
  },
})

const manifest = (version: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><manifest><id>6b01</id><name>Wiki</name><typeId>confluence</typeId><version>${version}</version></manifest>`

/** Before 9.12 only the application links' manifest says what stands there. */
const knownToAll = (server: ConfluenceServer, origin: string, prefix: string): Routes => ({
  'GET /rest/api/server-information': () =>
    isSince(server.version, 9, 12)
      ? {
          status: 200,
          json: { baseUrl: `${origin}${prefix}`, version: server.version, buildNumber: '1' },
        }
      : { status: 404, json: { statusCode: 404, message: 'null for uri' } },
  'GET /rest/applinks/1.0/manifest': () => ({
    status: 200,
    headers: { 'Content-Type': 'application/xml' },
    text: manifest(server.version),
  }),
})

/** Starts one under a context path. What it knows of pages comes from `content`. */
export const startConfluenceDataCenter = async (
  options: Partial<ConfluenceServer> & { readonly prefix?: string; readonly port?: number } = {},
  content: (address: string) => Routes = () => ({}),
): Promise<ConfluenceDataCenterStandIn> => {
  const { prefix = '/confluence', port, ...given } = options
  const server: ConfluenceServer = {
    version: '10.2.1',
    basic: true,
    captcha: false,
    anonymous: false,
    websudo: false,
    userName: 'ada',
    password: 'pass word:1',
    tokens: [
      {
        id: 7,
        name: 'Slipway',
        rawToken: 'NDc4-confluence',
        expiringAt: '2027-01-01T00:00:00.000+00:00',
      },
    ],
    ...given,
  }
  const answering = (origin: string): Answering => {
    const open = routed(prefix, knownToAll(server, origin, prefix))
    const closed = routed(prefix, {
      'GET /rest/api/user/current': () => ({
        status: 200,
        json: { type: 'known', username: 'ada', userKey: '8a8a', displayName: 'Ada Lovelace' },
      }),
      ...tokenRoutes(server),
      ...content(`${origin}${prefix}`),
    })
    return firstOf(open, (heard) => {
      const refused = heard.path.startsWith(`${prefix}/rest/`)
        ? refusal(origin, prefix, server, heard)
        : undefined
      if (refused !== undefined) return refused
      const isWrite = heard.method !== 'GET'
      return server.websudo && isWrite
        ? { status: 401, json: { message: 'This resource requires WebSudo.', 'status-code': 401 } }
        : closed(heard)
    })
  }
  const standIn = await startStandIn(answering, port)
  return Object.assign(standIn, { server, address: `${standIn.origin}${prefix}` })
}
