import { z } from 'zod'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { Connection } from './connect.ts'
import { endpoint } from './endpoint.ts'
import { isAtLeast } from './site-version.ts'

/** Came somewhere between 10.1 and 10.3 (jira-dc-api §1.6). */
export const readOnlyModeEndpoint = endpoint({
  method: 'GET',
  path: '/rest/api/2/readonly-mode',
  effect: 'read',
  answer: z.object({
    enabled: z.boolean(),
    message: z.string().nullish(),
    endTime: z.string().nullish(),
  }),
})

const first = [10, 1] as const

/**
 * Throws AppError `jira.read-only` while a Data Center takes no writes, with what its administrators
 * say about it. To be asked before the first write of a run; asks nothing on Cloud, nor of versions
 * that have no such mode.
 */
export const throwIfReadOnly = async ({
  site,
  api,
}: Pick<Connection, 'site' | 'api'>): Promise<void> => {
  const { dataCenter, address } = site
  if (dataCenter === undefined || !isAtLeast(dataCenter.version, first)) return
  const asked = await attempt(() => api.call(readOnlyModeEndpoint))
  if (!asked.ok) {
    const { code } = asked.failure
    if (code === 'jira.endpoint-gone' || code === 'jira.not-found') return
    throw new AppError(asked.failure)
  }
  const { enabled, message, endTime } = asked.value
  if (!enabled) return
  const details = [message ?? '', endTime ?? ''].filter((line) => line.trim() !== '')
  throw new AppError(failure('jira.read-only', new URL(address).host, details))
}
