import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { AppError, failure } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import { workflowEndpoints } from './endpoints.ts'

/** Most ids that `GET /rest/api/3/statuses` takes at once. */
const idsAtOnce = 50

/**
 * The reference a status goes by inside one request. Jira wants a UUID beside the real id
 * (jira-api 3.6: numeric references were refused with STATUS_REFERENCE_NOT_UUID). It is derived
 * from the id, so that the same write sent again is the same to the letter.
 */
export const statusReference = (statusId: string): string => {
  const hex = bytesToHex(sha256(utf8ToBytes(`status:${statusId}`)))
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) % 4) + 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/**
 * Existing statuses, declared as the bulk workflow operations want them: id, reference, name and
 * category. Fails with `jira.not-found` when one is gone.
 */
export const declareStatuses = async (
  api: JiraApi,
  ids: readonly string[],
): Promise<readonly JsonObject[]> => {
  const statuses = await api.listFor(workflowEndpoints.statuses, {
    parameter: 'id',
    values: ids,
    chunk: idsAtOnce,
  })
  const byId = new Map(statuses.map((status) => [status.id, status]))
  return ids.map((id) => {
    const status = byId.get(id)
    if (!status) throw new AppError(failure('jira.not-found', `status ${id}`))
    return {
      id,
      statusReference: statusReference(id),
      name: status.name,
      statusCategory: status.statusCategory,
      description: status.description ?? '',
    }
  })
}
