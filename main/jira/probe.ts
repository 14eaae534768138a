import { z } from 'zod'
import { AppError, type FailureCode, failure } from '#contract/model/failure'
import type { SiteStamp } from '#contract/model/snapshot'
import { type Answer, isPage } from './answer.ts'
import { failAnswer } from './answer-failure.ts'
import type { Transport } from './transport.ts'

const tenantSchema = z.object({ cloudId: z.string().regex(/^[\w-]+$/) })
const serverSchema = z.object({ deploymentType: z.string(), serverTitle: z.string().optional() })

const get = (transport: Transport, path: string): Promise<Answer> =>
  transport.send({ method: 'GET', path, template: path, effect: 'read' })

const jsonOf = (answer: Answer): unknown =>
  answer.status === 200 && answer.body.kind === 'json' ? answer.body.value : undefined

/** Data Center knows the second version of the API only; Cloud knows both. */
const readServer = async (transport: Transport) => {
  for (const path of ['/rest/api/3/serverInfo', '/rest/api/2/serverInfo']) {
    const answer = await get(transport, path)
    const server = serverSchema.safeParse(jsonOf(answer))
    if (server.success) return server.data
    if (answer.status === 401 || answer.status === 403) {
      throw failAnswer(answer, transport.host, 'jira.not-jira')
    }
  }
  throw new AppError(failure('jira.not-jira', transport.host))
}

/**
 * Finds out, without any credential, what stands at an address: a Jira Cloud site and its cloud
 * id, or `jira.data-center`, `jira.not-jira`, `auth.login-page`.
 */
export const probeSite = async (transport: Transport): Promise<SiteStamp> => {
  const fail = (code: FailureCode): AppError => new AppError(failure(code, transport.host))
  const server = await readServer(transport)
  if (server.deploymentType !== 'Cloud') throw fail('jira.data-center')
  const answer = await get(transport, '/_edge/tenant_info')
  const tenant = tenantSchema.safeParse(jsonOf(answer))
  if (!tenant.success) throw isPage(answer) ? fail('jira.not-jira') : fail('jira.unexpected-answer')
  const { origin } = transport.base
  const { cloudId } = tenant.data
  return { cloudId, address: origin, title: server.serverTitle ?? transport.host }
}
