import { type ParsedBody, parseBody } from '../http/parse-body.ts'
import { unreadableReply } from './errors.ts'

/** Reads a body as this API does: 415 comes without a body, the rest in its own envelope. */
export function parseAutomationBody(...request: Parameters<typeof parseBody>): ParsedBody {
  const parsed = parseBody(...request)
  if (parsed.kind === 'body') return parsed
  const { status } = parsed.reply
  return { kind: 'refused', reply: status === 400 ? unreadableReply() : { status } }
}
