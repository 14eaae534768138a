import type { IncomingMessage } from 'node:http'
import type { Switches } from '../switches.ts'
import { errorMessages } from './errors.ts'
import { badPayload } from './members.ts'
import type { Reply } from './reply.ts'

const maxBytes = 5 * 1024 * 1024

/** The bytes of a request; undefined when there are more than Jira takes. */
export async function readBytes(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size <= maxBytes) chunks.push(chunk as Buffer)
  }
  return size <= maxBytes ? Buffer.concat(chunks) : undefined
}

/** A body that is no JSON: an image, or a form. */
export interface Upload {
  readonly contentType: string
  readonly bytes: Buffer
}

/** What the bytes say, or the refusal. */
export type ParsedBody =
  | { readonly kind: 'body'; readonly body: unknown; readonly upload?: Upload }
  | { readonly kind: 'refused'; readonly reply: Reply }

function needsContentType(method: string, switches: Switches): boolean {
  if (method === 'GET') return false
  return method !== 'DELETE' || switches.deleteNeedsContentType
}

/**
 * Reads a JSON body. Every write needs the content type, a DELETE without body too; images and
 * multipart bodies pass as they are.
 */
export function parseBody(
  method: string,
  contentType: string | undefined,
  bytes: Buffer | undefined,
  switches: Switches,
): ParsedBody {
  if (bytes === undefined) {
    return { kind: 'refused', reply: errorMessages(413, 'The request body is too large.') }
  }
  const kind = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (kind.startsWith('multipart/') || kind.startsWith('image/')) {
    return { kind: 'body', body: undefined, upload: { contentType: kind, bytes } }
  }
  if (needsContentType(method, switches) && kind !== 'application/json') {
    return { kind: 'refused', reply: errorMessages(415, 'Unsupported Media Type') }
  }
  if (bytes.length === 0) return { kind: 'body', body: undefined }
  try {
    return { kind: 'body', body: JSON.parse(bytes.toString('utf8')) }
  } catch {
    return { kind: 'refused', reply: errorMessages(400, badPayload) }
  }
}
