import type { Twin } from '#twin/serve'
import {
  type Handler,
  type MisbehavingServer,
  type Seen,
  serve,
} from '../jira/misbehaving-server.ts'

const passedOn = ['accept', 'authorization', 'content-type', 'x-atlassian-token']
const passedBack = ['content-type', 'location', 'retry-after', 'x-seraph-loginreason']

/** A server in front of a twin that answers some requests itself, in whatever bad manner. */
export const serveInFrontOf = (
  twin: Twin,
  odd: (seen: Seen) => Handler | undefined,
): Promise<MisbehavingServer> =>
  serve(async (seen, response) => {
    const own = odd(seen)
    if (own !== undefined) return own(seen, response)
    const { method, path, query, headers, body } = seen
    const answer = await fetch(`${twin.address}${path}?${query}`, {
      method,
      redirect: 'manual',
      headers: passedOn.flatMap((name): [string, string][] => {
        const value = headers[name]
        return typeof value === 'string' ? [[name, value]] : []
      }),
      ...(body === '' ? {} : { body }),
    })
    const kept = passedBack.flatMap((name): [string, string][] => {
      const value = answer.headers.get(name)
      return value === null ? [] : [[name, value]]
    })
    response.writeHead(answer.status, Object.fromEntries(kept))
    response.end(await answer.text())
  })
