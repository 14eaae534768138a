import { createServer as createHttp, type IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:https'
import { type AddressInfo, connect, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Certificate } from './certificates.ts'
import { site } from './fake-site.ts'
import type { Handler, Seen } from './misbehaving-server.ts'

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** A fake Jira site over TLS on this machine, gone after the test. */
export const serveSecurely = async (
  { cert, key }: Pick<Certificate, 'cert' | 'key'>,
  handle: Handler = site(),
): Promise<{ readonly port: number; readonly seen: readonly Seen[] }> => {
  const seen: Seen[] = []
  const server = createServer({ cert, key }, (request, response) => {
    const url = new URL(request.url ?? '/', 'https://server')
    const { method = '', headers } = request
    const one = { method, path: url.pathname, query: url.searchParams, headers, body: '' }
    seen.push(one)
    handle(one, response)
  })
  const port = await listen(server)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port, seen }
}

/** What a proxy was asked for, and what it heard besides. */
export interface Tunnel {
  readonly authority: string
  readonly headers: IncomingHttpHeaders
}

/** A proxy that opens tunnels, and keeps all that it hears of them. */
export interface RunningProxy {
  readonly address: string
  readonly tunnels: readonly Tunnel[]
  /** Everything that went by, as the proxy can read it. */
  readonly overheard: () => string
}

/**
 * A CONNECT proxy on this machine that leads every tunnel to one port, whatever its name, so that a
 * site may bear any name. `refuse` makes it answer with that status instead.
 */
export const runProxy = async (
  target: number,
  { refuse }: { readonly refuse?: number } = {},
): Promise<RunningProxy> => {
  const tunnels: Tunnel[] = []
  const heard: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createHttp((_, response) => response.writeHead(400).end())
  server.on('connect', ({ url = '', headers }, near: Socket) => {
    tunnels.push({ authority: url, headers })
    heard.push(Buffer.from(JSON.stringify(headers)))
    if (refuse !== undefined) {
      near.end(`HTTP/1.1 ${refuse} No\r\nProxy-Authenticate: Basic realm="corp"\r\n\r\n`)
      return
    }
    const far = connect(target, '127.0.0.1', () => near.write('HTTP/1.1 200 Established\r\n\r\n'))
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('data', (chunk) => heard.push(chunk))
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far)
    far.pipe(near)
  })
  const port = await listen(server)
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.closeAllConnections()
    server.close()
  })
  return {
    address: `127.0.0.1:${port}`,
    tunnels,
    overheard: () => Buffer.concat(heard).toString('latin1'),
  }
}
