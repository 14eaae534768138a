import type { ClientRequestArgs } from 'node:http'
import https from 'node:https'
import type { Duplex } from 'node:stream'
import type { SecureContext, TLSSocket } from 'node:tls'
import { ProxyFailure } from './proxy-failure.ts'
import type { Route } from './proxy-route.ts'
import { type Destination, openTunnel } from './tunnel.ts'

/** What decides how a connection is made; asked for each new connection. */
export interface Routing {
  routes(destination: Destination): Promise<readonly Route[]>
  /** The authorities that are trusted. */
  secureContext(): Promise<SecureContext>
}

type Created = (error: Error | null, socket: Duplex) => void

const connectMilliseconds = 30_000

const untilSecure = (socket: TLSSocket): Promise<TLSSocket> =>
  new Promise((secure, failed) => {
    const settle = (done: () => void) => (): void => {
      socket.setTimeout(0)
      socket.removeAllListeners('timeout')
      done()
    }
    const timedOut = Object.assign(new Error('no TLS in time'), { code: 'ETIMEDOUT' })
    socket.setTimeout(connectMilliseconds, () => socket.destroy(timedOut))
    socket.once('error', failed)
    socket.once(
      'secureConnect',
      settle(() => {
        socket.removeListener('error', failed)
        secure(socket)
      }),
    )
  })

/**
 * Node's agent for https, whose connections go the way that is found out for each: straight on or
 * through a proxy's tunnel. Certificates and names are checked at the far end, as ever. A connection
 * is handed out when it is secure, so that nothing counts as sent before.
 */
export const createRoutedAgent = (
  options: Pick<https.AgentOptions, 'keepAlive' | 'maxSockets'>,
  routing: Routing,
): https.Agent => {
  class RoutedAgent extends https.Agent {
    override createConnection(args: ClientRequestArgs, created?: Created): undefined {
      this.#connect(args).then(
        (socket) => created?.(null, socket),
        (error: Error) => created?.(error, undefined as never),
      )
    }

    async #connect(args: ClientRequestArgs): Promise<TLSSocket> {
      const destination: Destination = { host: args.host ?? '', port: Number(args.port ?? 443) }
      const routes = await routing.routes(destination)
      const secureContext = await routing.secureContext()
      let last: unknown = new ProxyFailure('EPROXY', 'no way that Slipway can go was given')
      for (const route of routes) {
        try {
          return await this.#go(route, destination, args, secureContext)
        } catch (error) {
          last = error
          // Only a proxy that cannot be reached makes room for the next one.
          if (!(error instanceof ProxyFailure) || error.code === 'EPROXYAUTH') break
        }
      }
      throw last
    }

    async #go(
      route: Route,
      destination: Destination,
      args: ClientRequestArgs,
      secureContext: SecureContext,
    ): Promise<TLSSocket> {
      const limits = { secureContext, milliseconds: connectMilliseconds }
      const tunnel =
        route.way === 'direct' ? {} : { socket: await openTunnel(route, destination, limits) }
      const socket = super.createConnection({ ...args, ...tunnel, secureContext } as never)
      return untilSecure(socket as TLSSocket)
    }
  }
  return new RoutedAgent(options)
}
