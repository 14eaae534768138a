import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError, attempt, type Failure, type FailureCode, failure } from '#contract/model/failure'
import type { SiteStamp } from '#contract/model/snapshot'
import { readAddresses } from './address.ts'
import { type Answer, isLoginPage } from './answer.ts'
import { failAnswer } from './answer-failure.ts'
import { type Base, baseOf } from './base.ts'
import { isSupported } from './site-version.ts'
import type { Transport } from './transport.ts'

/** An address, and how to ask there without signing in. */
export interface Probe {
  /** As typed: with a page's path, the context path of Data Center is looked for in it. */
  readonly address: string
  readonly open: (base: Base) => Transport
  readonly signal?: AbortSignal | undefined
}

interface Place {
  readonly transport: Transport
  readonly signal: AbortSignal | undefined
}

const tenantSchema = z.object({ cloudId: z.string().regex(/^[\w-]+$/) })
const serverSchema = z.object({
  deploymentType: z.string().optional(),
  serverTitle: z.string().optional(),
  version: z.string().optional(),
  baseUrl: z.string().optional(),
})
type Server = z.infer<typeof serverSchema>

/**
 * What to call a site. Jira Cloud's own title is often nothing but “Jira”, which would make all
 * sites namesakes; then its host tells it apart.
 */
export const siteTitle = (serverTitle: string | undefined, host: string): string => {
  const title = serverTitle?.trim() ?? ''
  if (title !== '' && !/^jira$/i.test(title)) return title
  return host.replace(/\.atlassian\.net$/, '')
}

const get = async ({ transport, signal }: Place, path: string): Promise<Answer> => {
  const answer = await transport.send({
    method: 'GET',
    path,
    template: path,
    effect: 'read',
    signal,
  })
  if (isLoginPage(answer)) throw failAnswer(answer, transport.host, 'auth.login-page')
  return answer
}

const jsonOf = (answer: Answer): unknown =>
  answer.status === 200 && answer.body.kind === 'json' ? answer.body.value : undefined

const isJira = ({ deploymentType, version }: Server): boolean =>
  deploymentType !== undefined || version !== undefined

/** Data Center knows the second version of the API only; Cloud knows both. */
const readServer = async (place: Place): Promise<Server> => {
  const { host, base } = place.transport
  const later = base.prefix === '' ? ['/rest/api/3/serverInfo'] : []
  for (const path of [...later, '/rest/api/2/serverInfo']) {
    const answer = await get(place, path)
    const server = serverSchema.safeParse(jsonOf(answer))
    if (server.success && isJira(server.data)) return server.data
    if (answer.status === 401 || answer.status === 403) {
      throw failAnswer(answer, host, 'jira.not-jira')
    }
  }
  throw new AppError(failure('jira.not-jira', host))
}

/** The address that a server calls its own, as it is compared; the one it answers at if it is none. */
const ownAddress = ({ baseUrl = '' }: Server, address: string): string => {
  const { origin, pathname } = new URL(URL.canParse(baseUrl) ? baseUrl : address)
  return `${origin}${pathname.replace(/\/+$/, '')}`
}

/** Data Center has no cloud id: the server's own address stands in for it. */
const idOf = (server: Server, address: string): string => {
  const hash = createHash('sha256').update(ownAddress(server, address)).digest('hex')
  return `dc-${hash.slice(0, 32)}`
}

const dataCenterAt = (address: string, server: Server): SiteStamp => {
  const { version = '', serverTitle } = server
  const { host } = new URL(address)
  if (version === '') throw new AppError(failure('jira.not-jira', host))
  if (!isSupported(version)) throw new AppError(failure('jira.too-old', host, [version]))
  return {
    cloudId: idOf(server, address),
    address,
    title: siteTitle(serverTitle, address.replace(/^https?:\/\//, '')),
    dataCenter: { version },
  }
}

const cloudSiteAt = async (address: string, server: Server, place: Place): Promise<SiteStamp> => {
  const { host } = place.transport
  const tenant = tenantSchema.safeParse(jsonOf(await get(place, '/_edge/tenant_info')))
  if (!tenant.success) throw new AppError(failure('jira.not-jira', host))
  return { cloudId: tenant.data.cloudId, address, title: siteTitle(server.serverTitle, host) }
}

const siteAt = async (address: string, { open, signal }: Probe): Promise<SiteStamp> => {
  const place: Place = { transport: open(baseOf(address, 'cloud-site')), signal }
  const server = await readServer(place)
  // A Data Center calls itself “Server”, too, and may say nothing at all.
  return server.deploymentType === 'Cloud'
    ? cloudSiteAt(address, server, place)
    : dataCenterAt(address, server)
}

/** After these something else may stand deeper in the path: a portal, a sign-in of its own. */
const goOnAfter: ReadonlySet<FailureCode> = new Set([
  'jira.not-jira',
  'jira.unexpected-answer',
  'auth.login-page',
  'auth.redirected-to-sign-in',
  'net.redirected',
])

/**
 * A page's context path before the root of its host, where another Jira may stand: its sign-in would
 * be shown to that one. Cloud has no context paths, so there the paths of pages need not be asked.
 */
const inOrder = (typed: string): readonly string[] => {
  const [origin, ...deeper] = readAddresses(typed)
  const isCloud = new URL(origin).hostname.endsWith('.atlassian.net')
  return isCloud ? [origin, ...deeper] : [...deeper, origin]
}

/**
 * Finds out, without any credential, what stands at an address: a Jira Cloud site and its cloud id,
 * or a Data Center, its version and its context path (jira-dc-api §1.1). Throws AppError:
 * `jira.not-jira`, `jira.too-old` (below 8.14), `auth.login-page`, `net.…`.
 */
export const probeSite = async (probe: Probe): Promise<SiteStamp> => {
  let first: Failure | undefined
  for (const address of inOrder(probe.address)) {
    const found = await attempt(() => siteAt(address, probe))
    if (found.ok) return found.value
    if (!goOnAfter.has(found.failure.code)) throw new AppError(found.failure)
    first = first === undefined || first.code === 'jira.not-jira' ? found.failure : first
  }
  throw new AppError(first ?? failure('jira.not-jira', probe.address))
}
