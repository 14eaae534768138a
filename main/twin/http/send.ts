import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../clock.ts'
import type { Fault } from '../faults.ts'
import type { Reply } from './reply.ts'

const htmlPage =
  '<!DOCTYPE html><html><head><title>Atlassian</title></head><body><h1>Something went wrong</h1></body></html>'

function encode({ body, contentType }: Reply): { bytes: Buffer; contentType: string } {
  if (contentType === undefined) {
    return {
      bytes: Buffer.from(JSON.stringify(body)),
      contentType: 'application/json;charset=UTF-8',
    }
  }
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(String(body ?? ''))
  return { bytes, contentType }
}

/** Ends the connection without an answer, as a broken network does. */
export function dropConnection(request: IncomingMessage): void {
  request.socket.destroy()
}

/** The reply a fault puts in the place of the real one; undefined = the real one goes out. */
export function replaceReply(fault: Fault | undefined): Reply | undefined {
  if (fault?.kind === 'html') {
    return { status: fault.status, body: htmlPage, contentType: 'text/html;charset=UTF-8' }
  }
  if (fault?.kind === 'status-after-write') {
    const message = fault.message ?? 'Internal server error'
    return { status: fault.status, body: { errorMessages: [message], errors: {} } }
  }
  return undefined
}

/** Writes an answer; `slow-body` sends it in two halves, `truncated` only the first. */
export async function sendReply(
  response: ServerResponse,
  reply: Reply,
  headers: Readonly<Record<string, string>>,
  fault: Fault | undefined,
  clock: Clock,
): Promise<void> {
  const all = { ...headers, ...reply.headers }
  for (const [name, value] of Object.entries(all))
    response.setHeader(name, value as string | string[])
  response.statusCode = reply.status
  if (reply.body === undefined) {
    response.end()
    return
  }
  const { bytes, contentType } = encode(reply)
  const half = Math.ceil(bytes.length / 2)
  response.setHeader('Content-Type', contentType)
  if (fault?.kind === 'truncated') {
    response.end(bytes.subarray(0, half))
    return
  }
  response.setHeader('Content-Length', bytes.length)
  if (fault?.kind === 'slow-body') {
    response.write(bytes.subarray(0, half))
    await clock.wait(fault.milliseconds)
    response.end(bytes.subarray(half))
    return
  }
  response.end(bytes)
}
