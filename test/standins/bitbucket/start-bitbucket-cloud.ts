import { presentedIn } from '../http/presented.ts'
import { firstOf, type Routes, routed } from '../http/routes.ts'
import {
  type Answering,
  type Heard,
  type Reply,
  type StandIn,
  startStandIn,
} from '../http/stand-in.ts'

/** How Bitbucket Cloud is. All of it may be changed while it runs. */
export interface BitbucketCloud {
  email: string
  /** An API token, and its scopes. */
  token: string
  scopes: string[]
  /** An access token of the repository, and its scopes. */
  accessToken: string
  workspace: string
  repository: string
}

/** Bitbucket Cloud's API, all on one origin. */
export type BitbucketCloudStandIn = StandIn & { readonly cloud: BitbucketCloud }

const error = (status: number, message: string, detail?: unknown): Reply => ({
  status,
  json: { type: 'error', error: { message, ...(detail === undefined ? {} : { detail }) } },
})

const refusal = (cloud: BitbucketCloud, heard: Heard): Reply | undefined => {
  const shown = presentedIn(heard)
  if (shown.way === 'bearer' && shown.token === cloud.accessToken) return undefined
  if (shown.way === 'basic' && shown.secret === cloud.token && shown.user === cloud.email) {
    return undefined
  }
  if (shown.way === 'nothing' || (shown.way === 'basic' && !shown.user.includes('@'))) {
    return {
      status: 401,
      headers: {
        'WWW-Authenticate': 'Basic realm="Bitbucket.org HTTP"',
        'Content-Type': 'text/plain',
      },
      text: '',
    }
  }
  return error(401, 'Token is invalid, expired, or not supported for this endpoint.')
}

/** The scope that a request needs. */
const neededFor = ({ method, path }: Heard): string => {
  if (path === '/2.0/user') return 'read:user:bitbucket'
  const what = path.includes('/pullrequests') ? 'pullrequest' : 'repository'
  return `${method === 'GET' ? 'read' : 'write'}:${what}:bitbucket`
}

/** Starts it. What it knows of branches and files comes from `content`. */
export const startBitbucketCloud = async (
  options: Partial<BitbucketCloud> & { readonly port?: number } = {},
  content: (cloud: BitbucketCloud, origin: string) => Routes = () => ({}),
): Promise<BitbucketCloudStandIn> => {
  const { port, ...given } = options
  const cloud: BitbucketCloud = {
    email: 'ada@example.com',
    token: 'ATATT-bitbucket',
    scopes: [
      'read:user:bitbucket',
      'read:repository:bitbucket',
      'write:repository:bitbucket',
      'read:pullrequest:bitbucket',
      'write:pullrequest:bitbucket',
    ],
    accessToken: 'ATCT-repository',
    workspace: 'acme',
    repository: 'config',
    ...given,
  }
  const answering = (origin: string): Answering => {
    const routes = routed('/2.0', {
      'GET /user': (heard) =>
        presentedIn(heard).way === 'bearer'
          ? error(403, 'This API is only accessible with a user account.')
          : { status: 200, json: { uuid: '{ada}', display_name: 'Ada', nickname: 'ada' } },
      'GET /workspaces/{workspace}': (_, { workspace }) =>
        workspace === cloud.workspace
          ? { status: 200, json: { uuid: '{acme}', name: 'Acme', slug: workspace } }
          : error(404, 'No workspace with identifier.'),
      ...content(cloud, origin),
    })
    return firstOf((heard) => {
      if (!heard.path.startsWith('/2.0/')) return undefined
      const refused = refusal(cloud, heard)
      if (refused !== undefined) return refused
      const required = neededFor(heard)
      if (!cloud.scopes.includes(required)) {
        return error(403, 'Your credentials lack one or more required privilege scopes.', {
          required: [required],
          granted: cloud.scopes,
        })
      }
      const reply = routes(heard) ?? error(404, 'Resource not found')
      const scopes = { 'X-OAuth-Scopes': cloud.scopes.join(', ') }
      return { ...reply, headers: { ...scopes, ...reply.headers } }
    })
  }
  return Object.assign(await startStandIn(answering, port), { cloud })
}
