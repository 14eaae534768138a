import type { Twin } from '#twin/serve'
import { type MisbehavingServer, type Seen, serve } from './misbehaving-server.ts'

const ofTheConnection = new Set(['host', 'connection', 'content-length', 'transfer-encoding'])

/** A server in front of a twin that passes everything on, cookies included, and sees it. */
export const watchTwin = async (twin: Twin): Promise<MisbehavingServer> => {
  const { origin } = new URL(twin.address)
  return serve(async ({ method, path, query, headers, body }, response) => {
    const sent = Object.entries(headers).filter(([name]) => !ofTheConnection.has(name))
    const answer = await fetch(`${origin}${path}${query.size === 0 ? '' : `?${query}`}`, {
      method,
      redirect: 'manual',
      headers: sent.map(([name, value]): [string, string] => [name, String(value)]),
      ...(body === '' ? {} : { body }),
    })
    for (const [name, value] of answer.headers) {
      if (name !== 'set-cookie' && !ofTheConnection.has(name)) response.setHeader(name, value)
    }
    response.setHeader('Set-Cookie', answer.headers.getSetCookie())
    response.writeHead(answer.status)
    response.end(await answer.text())
  })
}

/** What of a request signs it in: nothing secret may stand anywhere else. */
export const signingOf = ({ method, path, headers }: Seen) => ({
  call: `${method} ${path}`,
  ...(headers.authorization === undefined ? {} : { authorization: headers.authorization }),
  ...(headers.cookie === undefined ? {} : { cookie: headers.cookie }),
})
