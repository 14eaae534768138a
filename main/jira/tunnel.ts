import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIPv6, type Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import { ProxyFailure } from './proxy-failure.ts'
import { nameOfProxy, type Route } from './proxy-route.ts'
import { userAgent } from './request-headers.ts'

/** Where a tunnel leads to. */
export interface Destination {
  readonly host: string
  readonly port: number
}

/**
 * Opens a tunnel through a proxy. The proxy hears the destination's name and port and nothing else:
 * what is secret is said inside, to the destination. Fails with a `ProxyFailure`.
 */
export const openTunnel = (
  proxy: Extract<Route, { way: 'proxy' }>,
  { host, port }: Destination,
  options: { readonly secureContext: SecureContext; readonly milliseconds: number },
): Promise<Socket> =>
  new Promise((opened, failed) => {
    const authority = `${isIPv6(host) ? `[${host}]` : host}:${port}`
    const name = nameOfProxy(proxy)
    const request = (proxy.secure ? https : http).request({
      method: 'CONNECT',
      host: proxy.host,
      port: proxy.port,
      path: authority,
      headers: { Host: authority, 'User-Agent': userAgent },
      agent: false,
      timeout: options.milliseconds,
      ...(proxy.secure ? { secureContext: options.secureContext } : {}),
    })
    const refuse = (code: ProxyFailure['code'], what: string): void => {
      request.destroy()
      failed(new ProxyFailure(code, `${name} ${what}`))
    }
    const answered = ({ statusCode }: IncomingMessage, socket?: Socket, head?: Buffer): void => {
      if (socket === undefined || statusCode === undefined || statusCode >= 300) {
        socket?.destroy()
        refuse(statusCode === 407 ? 'EPROXYAUTH' : 'EPROXY', `answered ${statusCode}`)
        return
      }
      socket.setTimeout(0)
      if (head !== undefined && head.length > 0) socket.unshift(head)
      opened(socket)
    }
    request.once('connect', answered)
    request.once('response', (answer) => answered(answer))
    request.once('timeout', () => refuse('EPROXY', 'did not answer in time'))
    request.once('error', (error: NodeJS.ErrnoException) =>
      refuse('EPROXY', `could not be reached (${error.code ?? 'unknown'})`),
    )
    request.end()
  })
