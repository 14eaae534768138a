import { z } from 'zod'
import { AppError, type FailureCode, failure } from '#contract/model/failure'
import type { SiteStamp } from '#contract/model/snapshot'
import { type Answer, isLoginPage } from './answer.ts'
import { failAnswer } from './answer-failure.ts'
import type { Transport } from './transport.ts'

interface Site {
  readonly transport: Transport
  readonly signal?: AbortSignal | undefined
}

const tenantSchema = z.object({ cloudId: z.string().regex(/^[\w-]+$/) })
const serverSchema = z.object({ deploymentType: z.string(), serverTitle: z.string().optional() })

/**
 * What to call a site. Jira Cloud's own title is often nothing but “Jira”, which would make all
 * sites namesakes; then its host tells it apart.
 */
export const siteTitle = (serverTitle: string | undefined, host: string): string => {
  const title = serverTitle?.trim() ?? ''
  if (title !== '' && !/^jira$/i.test(title)) return title
  return host.replace(/\.atlassian\.net$/, '')
}

const get = async (site: Site, path: string): Promise<Answer> => {
  const { transport, signal } = site
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

/** Data Center knows the second version of the API only; Cloud knows both. */
const readServer = async (site: Site) => {
  const { host } = site.transport
  for (const path of ['/rest/api/3/serverInfo', '/rest/api/2/serverInfo']) {
    const answer = await get(site, path)
    const server = serverSchema.safeParse(jsonOf(answer))
    if (server.success) return server.data
    if (answer.status === 401 || answer.status === 403) {
      throw failAnswer(answer, host, 'jira.not-jira')
    }
  }
  throw new AppError(failure('jira.not-jira', host))
}

/**
 * Finds out, without any credential, what stands at an address: a Jira Cloud site and its cloud
 * id, or `jira.data-center`, `jira.not-jira`, `auth.login-page`.
 */
export const probeSite = async (site: Site): Promise<SiteStamp> => {
  const { host, base } = site.transport
  const fail = (code: FailureCode): AppError => new AppError(failure(code, host))
  const server = await readServer(site)
  if (server.deploymentType !== 'Cloud') throw fail('jira.data-center')
  const answer = await get(site, '/_edge/tenant_info')
  const tenant = tenantSchema.safeParse(jsonOf(answer))
  if (!tenant.success) throw fail('jira.not-jira')
  const { cloudId } = tenant.data
  return { cloudId, address: base.origin, title: siteTitle(server.serverTitle, host) }
}
