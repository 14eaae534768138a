import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseAutomationBody } from './automation/parse-body.ts'
import { answerTokenRequest } from './client-credentials.ts'
import { readDataCenterAddress } from './data-center/address.ts'
import { createDataCenterAnswer, type DataCenterAnswer } from './data-center/answer.ts'
import { type DataCenterCredentials, dataCenterCredentials } from './data-center/credentials.ts'
import { pageNotFound } from './data-center/replies.ts'
import { type DataCenterSite, isDataCenterSite } from './data-center/state.ts'
import { type Fault, takeFault } from './faults.ts'
import { readAddress } from './http/address.ts'
import { answerControl } from './http/control.ts'
import { dispatch } from './http/dispatch.ts'
import { errorMessages } from './http/errors.ts'
import type { Outcome } from './http/outcome.ts'
import { parseBody, readBytes } from './http/parse-body.ts'
import { createRateLimiter, type RateLimiter, tooManyRequests } from './http/rate-limit.ts'
import { ok, type Reply } from './http/reply.ts'
import { createRouter, type Router } from './http/router.ts'
import { dropConnection, replaceReply, sendReply } from './http/send.ts'
import { nextRandom } from './random.ts'
import { type SiteCredentials, siteCredentials } from './site.ts'
import type { Site } from './site-model.ts'
import { advanceTasks } from './tasks/advance.ts'

/** What to serve and where. */
export interface TwinOptions {
  readonly site: Site
  /** Default 0: any free port. */
  readonly port?: number
  /** Called after every request that may have changed the site; its answer waits for it. */
  readonly keep?: () => Promise<void>
  /** False: without the controls, which have no sign-in. For a twin that holds what a real site has. */
  readonly controls?: boolean
}

/** A running twin. */
export interface Twin {
  readonly site: Site
  /** `http://127.0.0.1:port`, the site host; on Data Center with the context path. */
  readonly address: string
  /** Base address for scoped tokens: `{address}/ex/jira/{cloudId}`. */
  readonly gateway: string
  readonly cloudId: string
  /** Credentials of the administrator that every site is made with. */
  readonly credentials: SiteCredentials
  /** Ends the server and all its connections. */
  stop(): Promise<void>
}

/** A running twin of a Data Center site. */
export interface DataCenterTwin extends Twin {
  readonly site: DataCenterSite
  readonly credentials: DataCenterCredentials
}

interface Serving {
  readonly site: Site
  readonly router: Router
  readonly limiter: RateLimiter
  readonly answerDataCenter: DataCenterAnswer
  /** Own sequence, so that faults never disturb the ids the site gives. */
  readonly roll: () => number
  readonly keep: (() => Promise<void>) | undefined
  readonly controls: boolean
}

function statusFault(site: Site, fault: Extract<Fault, { kind: 'status' }>): Reply {
  const seconds = fault.retryAfterSeconds
  if (fault.status === 429) {
    const reset = new Date(site.clock.now() + (seconds ?? 1) * 1000)
    return tooManyRequests(100, reset, seconds ?? 1, fault.rateLimitReason ?? 'jira-burst-based')
  }
  return {
    ...errorMessages(fault.status, fault.message ?? 'The service is not available.'),
    ...(seconds === undefined ? {} : { headers: { 'Retry-After': String(seconds) } }),
  }
}

function answerRest(
  serving: Serving,
  request: IncomingMessage,
  address: Extract<ReturnType<typeof readAddress>, { kind: 'rest' }>,
  bytes: Buffer | undefined,
): Outcome {
  const { site, router, limiter, roll } = serving
  const method = request.method ?? 'GET'
  advanceTasks(site)
  const fault = takeFault(site.faults, method, address.path, roll)
  if (fault?.kind === 'drop-before') return { reply: undefined, headers: {}, fault }
  if (fault?.kind === 'status') return { reply: statusFault(site, fault), headers: {}, fault }
  if (address.cloudId !== undefined && address.cloudId !== site.state.cloudId) {
    return { reply: { status: 404, body: { code: 404, message: 'Not Found' } }, headers: {}, fault }
  }
  const match = router(method, address.path)
  const allowance = match.kind === 'route' ? limiter(match.route) : undefined
  const headers = { 'X-Arequestid': randomUUID().replaceAll('-', ''), ...allowance?.headers }
  if (allowance !== undefined && !allowance.allowed && site.switches.rateLimits) {
    return { reply: allowance.refusal, headers, fault }
  }
  const parse = address.entrance === 'automation' ? parseAutomationBody : parseBody
  const reply = dispatch(
    {
      site,
      entrance: address.entrance,
      method,
      path: address.path,
      query: address.query,
      headers: request.headers,
      readBody: () => parse(method, request.headers['content-type'], bytes, site.switches),
    },
    match,
  )
  if (fault?.kind === 'drop-after') return { reply: undefined, headers, fault }
  return { reply: replaceReply(fault) ?? reply, headers, fault }
}

/** An answer that no fault touches. */
function plain(reply: Reply): Outcome {
  return { reply, headers: {}, fault: undefined }
}

/** The controls have no sign-in: a page that lured its name onto loopback must not reach them. */
function isLoopbackHost(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '')
}

function answerControls(
  { site, controls }: Serving,
  request: IncomingMessage,
  path: string,
  bytes: Buffer | undefined,
): Reply {
  if (!controls) return pageNotFound()
  if (!isLoopbackHost(request.headers.host)) return errorMessages(403, 'Loopback only.')
  const parsed = parseBody('GET', undefined, bytes, site.switches)
  if (parsed.kind === 'refused') return parsed.reply
  return answerControl(site, request.method ?? 'GET', path, parsed.body)
}

function answerAccessToken(
  { site }: Serving,
  request: IncomingMessage,
  bytes: Buffer | undefined,
): Reply {
  const method = request.method ?? 'GET'
  const parsed = parseBody(method, request.headers['content-type'], bytes, site.switches)
  return parsed.kind === 'refused' ? parsed.reply : answerTokenRequest(site, method, parsed.body)
}

function answerCloud(
  serving: Serving,
  request: IncomingMessage,
  bytes: Buffer | undefined,
): Outcome {
  const { site } = serving
  const address = readAddress(request.url ?? '/')
  switch (address.kind) {
    case 'rest':
      return answerRest(serving, request, address, bytes)
    case 'tenant-info':
      return plain(ok({ cloudId: site.state.cloudId }))
    case 'access-token':
      return plain(answerAccessToken(serving, request, bytes))
    case 'control':
      return plain(answerControls(serving, request, address.path, bytes))
    default:
      return plain({ status: 404, body: 'Not Found', contentType: 'text/html;charset=UTF-8' })
  }
}

function answer(serving: Serving, request: IncomingMessage, bytes: Buffer | undefined): Outcome {
  const { dataCenter } = serving.site.state
  if (dataCenter === undefined) return answerCloud(serving, request, bytes)
  const address = readDataCenterAddress(request.url ?? '/', dataCenter.contextPath)
  switch (address.kind) {
    case 'rest':
      return serving.answerDataCenter(request, address, bytes)
    case 'control':
      return plain(answerControls(serving, request, address.path, bytes))
    default:
      return plain({ ...pageNotFound(), headers: { 'X-AUSERNAME': 'anonymous' } })
  }
}

async function serveRequest(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { clock, faults } = serving.site
  const { reply, headers, fault } = answer(serving, request, await readBytes(request))
  if (request.method !== 'GET') await serving.keep?.()
  const latency = faults.latencyMilliseconds + (fault?.kind === 'latency' ? fault.milliseconds : 0)
  if (latency > 0) await clock.wait(latency)
  if (reply === undefined) dropConnection(request)
  else await sendReply(response, reply, headers, fault, clock)
}

/**
 * Serves a site on loopback until stopped. A bug in a handler answers 500 with its stack, so that a
 * test shows it. Listens on 127.0.0.1 only: the controls have no sign-in.
 */
export function startTwin(
  options: TwinOptions & { readonly site: DataCenterSite },
): Promise<DataCenterTwin>
export function startTwin(options: TwinOptions): Promise<Twin>
export async function startTwin(options: TwinOptions): Promise<Twin> {
  const { site, port = 0, keep, controls = true } = options
  const faultRandom = { position: site.state.random.position ^ 0x5bd1e995 }
  const roll = () => nextRandom(faultRandom)
  const serving: Serving = {
    site,
    router: createRouter(site.resources.flatMap((resource) => resource.routes)),
    limiter: createRateLimiter(site.clock),
    answerDataCenter: createDataCenterAnswer(site, roll),
    roll,
    keep,
    controls,
  }
  const server = createServer((request, response) => {
    serveRequest(serving, request, response).catch((error: unknown) => {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
      if (response.headersSent) return dropConnection(request)
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end(`twin bug: ${stack}`)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const address = `${host}${site.state.dataCenter?.contextPath ?? ''}`
  site.address = address
  return {
    site,
    address,
    gateway: `${address}/ex/jira/${site.state.cloudId}`,
    cloudId: site.state.cloudId,
    credentials: isDataCenterSite(site) ? dataCenterCredentials(site) : siteCredentials(site),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
