import { type ParsedBody, parseBody } from '../http/parse-body.ts'
import type { Switches } from '../switches.ts'

/**
 * Reads a body: JSON, or, as it is, what else an operation takes (`takes`, content types). Data
 * Center has a few that are no JSON: plain text of an attribute, the form of columns.
 */
export function parseDataCenterBody(
  method: string,
  contentType: string | undefined,
  bytes: Buffer | undefined,
  switches: Switches,
  takes: readonly string[],
): ParsedBody {
  const kind = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (bytes !== undefined && takes.includes(kind)) {
    return { kind: 'body', body: undefined, upload: { contentType: kind, bytes } }
  }
  return parseBody(method, contentType, bytes, switches)
}
