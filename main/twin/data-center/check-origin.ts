import type { Reply } from '../http/reply.ts'

const refusal: Reply = {
  status: 403,
  body: 'XSRF check failed',
  contentType: 'text/html;charset=UTF-8',
}

/**
 * The refusal of a write that looks as if a page had made it: a browser's User-Agent, an Origin or a
 * Referer, or a form or upload without `X-Atlassian-Token: no-check` (§1.2); undefined = none.
 */
export function findUnchecked(
  method: string,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Reply | undefined {
  if (method === 'GET') return undefined
  const agent = String(headers['user-agent'] ?? '')
  const fromPage = headers.origin !== undefined || headers.referer !== undefined
  if (fromPage || agent.startsWith('Mozilla/')) return refusal
  const form = /^(multipart\/|application\/x-www-form-urlencoded)/.test(
    String(headers['content-type'] ?? ''),
  )
  const unchecked = String(headers['x-atlassian-token'] ?? '').toLowerCase() === 'no-check'
  return form && !unchecked ? refusal : undefined
}
