import type { IncomingMessage } from 'node:http'
import { type Fault, takeFault } from '../faults.ts'
import { errorMessages } from '../http/errors.ts'
import type { Outcome } from '../http/outcome.ts'
import type { Reply } from '../http/reply.ts'
import { createRouter } from '../http/router.ts'
import { replaceReply } from '../http/send.ts'
import type { Site } from '../site-model.ts'
import { advanceTasks } from '../tasks/advance.ts'
import type { DataCenterAddress } from './address.ts'
import { createDataCenterDispatch } from './dispatch.ts'
import { parseDataCenterBody } from './parse-body.ts'
import { dataCenterRoutes } from './registry.ts'

/** Answers requests to paths under `/rest` of a Data Center site. */
export type DataCenterAnswer = (
  request: IncomingMessage,
  address: Extract<DataCenterAddress, { kind: 'rest' }>,
  bytes: Buffer | undefined,
) => Outcome

function statusFault({
  status,
  message,
  retryAfterSeconds,
}: Extract<Fault, { kind: 'status' }>): Reply {
  return {
    ...errorMessages(status, message ?? 'The service is not available.'),
    ...(retryAfterSeconds === undefined
      ? {}
      : { headers: { 'retry-after': String(retryAfterSeconds) } }),
  }
}

/** Makes what answers the requests of a site, faults included. */
export function createDataCenterAnswer(site: Site, roll: () => number): DataCenterAnswer {
  const router = createRouter(dataCenterRoutes)
  const dispatch = createDataCenterDispatch(site)
  return (request, { path, query }, bytes) => {
    const method = request.method ?? 'GET'
    advanceTasks(site)
    const fault = takeFault(site.faults, method, path, roll)
    if (fault?.kind === 'drop-before') return { reply: undefined, headers: {}, fault }
    if (fault?.kind === 'status') return { reply: statusFault(fault), headers: {}, fault }
    const contentType = request.headers['content-type']
    const asRead = bytes?.length === 0 ? 'GET' : method
    const match = router(method, path)
    const takes = match.kind === 'route' ? (match.route.takes ?? []) : []
    const reply = dispatch(
      {
        site,
        method,
        path,
        query,
        headers: request.headers,
        readBody: () => parseDataCenterBody(asRead, contentType, bytes, site.switches, takes),
      },
      match,
    )
    if (fault?.kind === 'drop-after') return { reply: undefined, headers: {}, fault }
    return { reply: replaceReply(fault) ?? reply, headers: {}, fault }
  }
}
