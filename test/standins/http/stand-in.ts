import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as a stand-in got it. */
export interface Heard {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** What it answers: JSON, or text as it is. */
export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly text?: string
}

/** Answers one request; undefined where there is nothing. */
export type Answering = (heard: Heard) => Reply | undefined

type When = (heard: Heard) => boolean

/** A product on this machine that answers over real HTTP, with its state in memory. */
export interface StandIn extends AsyncDisposable {
  readonly origin: string
  readonly heard: readonly Heard[]
  /** The next such request is lost: before it has done anything, or after, without an answer. */
  dropNext(lost: 'before' | 'after', when: When): void
  /** The next such request is answered like this, having done nothing. */
  replyNext(reply: Reply, when: When): void
}

const readAll = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const write = (response: ServerResponse, { status, headers = {}, json, text }: Reply): void => {
  const type = text === undefined ? { 'Content-Type': 'application/json' } : {}
  response.writeHead(status, { ...type, ...headers })
  response.end(text ?? (json === undefined ? undefined : JSON.stringify(json)))
}

const nowhere: Reply = {
  status: 404,
  headers: { 'Content-Type': 'text/html' },
  text: '<title>Not found</title>',
}

/** Takes the first that fits out of a list. */
const take = <Item extends { readonly when: When }>(
  list: Item[],
  heard: Heard,
): Item | undefined => {
  const at = list.findIndex(({ when }) => when(heard))
  return at < 0 ? undefined : list.splice(at, 1)[0]
}

/** Starts a stand-in on a free port of the loopback, or a given one. */
export const startStandIn = async (
  answering: (origin: string) => Answering,
  port = 0,
): Promise<StandIn> => {
  const heard: Heard[] = []
  const drops: { readonly lost: 'before' | 'after'; readonly when: When }[] = []
  const replies: { readonly reply: Reply; readonly when: When }[] = []
  let answer: Answering = () => undefined

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    const one: Heard = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: await readAll(request),
    }
    heard.push(one)
    const drop = take(drops, one)
    if (drop?.lost === 'before') return void request.socket.destroy()
    const reply = take(replies, one)?.reply ?? answer(one) ?? nowhere
    if (drop?.lost === 'after') return void request.socket.destroy()
    write(response, reply)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  answer = answering(origin)
  return {
    origin,
    heard,
    dropNext: (lost, when) => void drops.push({ lost, when }),
    replyNext: (reply, when) => void replies.push({ reply, when }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
