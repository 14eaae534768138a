import { presentedIn } from '../http/presented.ts'
import { firstOf, type Routes, routed } from '../http/routes.ts'
import {
  type Answering,
  type Heard,
  type Reply,
  type StandIn,
  startStandIn,
} from '../http/stand-in.ts'

/** A token as the server keeps it: a person's, or a project's or repository's. */
export interface HttpAccessToken {
  readonly id: string
  readonly name: string
  readonly secret: string
  readonly owner: 'ada' | 'resource'
}

/** How the server is. All of it may be changed while it runs. */
export interface BitbucketServer {
  version: string
  basic: boolean
  captcha: boolean
  userName: string
  password: string
  tokens: HttpAccessToken[]
}

/** Bitbucket Data Center. */
export type BitbucketDataCenterStandIn = StandIn & {
  readonly server: BitbucketServer
  readonly address: string
}

const errors = (status: number, exceptionName: string, message: string): Reply => ({
  status,
  json: { errors: [{ context: null, message, exceptionName }] },
})

/** Missing rights are 401 here, for people who are signed in, too. */
const notPermitted = errors(
  401,
  'com.atlassian.bitbucket.AuthorisationException',
  'You are not permitted to access this resource',
)
const nothingHere = errors(
  404,
  'com.atlassian.bitbucket.NoSuchEntityException',
  'There is nothing here.',
)

/** What only a person's token opens. */
const isOfPeople = ({ path }: Heard): boolean => /\/users(\/|$)/.test(path)

/** Who is asking; a reply where that is refused; `nobody` for nothing presented. */
const callerOf = (server: BitbucketServer, heard: Heard, address: string): string | Reply => {
  const shown = presentedIn(heard)
  if (shown.way === 'nothing') return 'nobody'
  if (server.captcha) {
    const reply = errors(403, 'com.atlassian.bitbucket.auth.CaptchaException', 'CAPTCHA required')
    const denied = `CAPTCHA_CHALLENGE; login-url=${address}/login`
    return { ...reply, headers: { 'X-Authentication-Denied-Reason': denied } }
  }
  if (shown.way === 'basic' && !server.basic) {
    return errors(403, 'null', 'Basic Authentication has been disabled on this instance.')
  }
  const secret = shown.way === 'bearer' ? shown.token : shown.secret
  const token = server.tokens.find((one) => one.secret === secret)
  if (shown.way === 'bearer' && token !== undefined) {
    return token.owner === 'ada' ? server.userName : 'access-token-user'
  }
  const isPassword = shown.way === 'basic' && shown.user === server.userName
  if (isPassword && (secret === server.password || token?.owner === 'ada')) return server.userName
  return errors(
    401,
    'com.atlassian.bitbucket.auth.IncorrectPasswordAuthenticationException',
    'Invalid username or password.',
  )
}

const userRoutes = (server: BitbucketServer): Routes => ({
  'GET /rest/api/1.0/users': ({ query }) => {
    const ada = { name: server.userName, slug: 'ada_l', displayName: 'Ada Lovelace' }
    const values = ada.name.includes(query.get('filter') ?? '') ? [ada] : []
    return { status: 200, json: { size: values.length, isLastPage: true, values } }
  },
  'GET /rest/access-tokens/1.0/users/{user}': () => {
    const values = server.tokens
      .filter(({ owner }) => owner === 'ada')
      .map(({ id, name }) => ({
        id,
        name,
        createdDate: 1_700_000_000_000,
        permissions: ['REPO_WRITE'],
      }))
    return { status: 200, json: { size: values.length, isLastPage: true, values } }
  },
  'DELETE /rest/access-tokens/1.0/users/{user}/{id}': (_, { id }) => {
    server.tokens = server.tokens.filter((one) => one.id !== id)
    return { status: 204 }
  },
})

/** Starts one under a context path. What it knows of branches and files comes from `content`. */
export const startBitbucketDataCenter = async (
  options: Partial<BitbucketServer> & { readonly prefix?: string; readonly port?: number } = {},
  content: (address: string) => Routes = () => ({}),
): Promise<BitbucketDataCenterStandIn> => {
  const { prefix = '/bitbucket', port, ...given } = options
  const server: BitbucketServer = {
    version: '9.4.2',
    basic: true,
    captcha: false,
    userName: 'ada l',
    password: 'pass word:1',
    tokens: [
      { id: '470', name: 'Slipway', secret: 'MDM0-person', owner: 'ada' },
      { id: '471', name: 'CI', secret: 'MDM0-repository', owner: 'resource' },
    ],
    ...given,
  }
  const answering = (origin: string): Answering => {
    const address = `${origin}${prefix}`
    const closed = routed(prefix, { ...userRoutes(server), ...content(address) })
    const open = routed(prefix, {
      'GET /rest/api/1.0/application-properties': () => ({
        status: 200,
        json: { version: server.version, buildNumber: '9004002', displayName: 'Bitbucket' },
      }),
    })
    return (heard) => {
      if (!heard.path.startsWith(`${prefix}/rest/`)) return undefined
      const caller = callerOf(server, heard, address)
      if (typeof caller !== 'string') return caller
      const named: Record<string, string> =
        caller === 'nobody' ? {} : { 'X-AUSERNAME': encodeURIComponent(caller) }
      const isClosed = caller === 'nobody' || (caller !== server.userName && isOfPeople(heard))
      const reply = (isClosed ? open : firstOf(open, closed))(heard)
      const unknown = isClosed ? notPermitted : nothingHere
      return { ...(reply ?? unknown), headers: { ...named, ...reply?.headers } }
    }
  }
  const standIn = await startStandIn(answering, port)
  return Object.assign(standIn, { server, address: `${standIn.origin}${prefix}` })
}
