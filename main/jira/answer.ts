import type { Json } from '#contract/model/json'

/** What stood in an answer. Anything that is no JSON stays text, whatever its content type says. */
export type AnswerBody =
  | { readonly kind: 'empty' }
  | { readonly kind: 'json'; readonly value: Json }
  | { readonly kind: 'text'; readonly text: string }

/** An answer of Jira. Header names are lower case; cookies are dropped. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: AnswerBody
}

/** Reads the text of an answer. */
export const readBody = (text: string): AnswerBody => {
  if (text.trim() === '') return { kind: 'empty' }
  try {
    return { kind: 'json', value: JSON.parse(text) as Json }
  } catch {
    return { kind: 'text', text }
  }
}

/** Whether an answer promised JSON and broke off in the middle: asking again gives the whole. */
export const isCutShort = ({ status, headers, body }: Answer): boolean =>
  status < 300 && body.kind === 'text' && (headers['content-type'] ?? '').includes('json')

/** Whether an answer is a page that asks people to sign in, as proxies and single sign-on send. */
export const isLoginPage = ({ status, body }: Answer): boolean =>
  status < 404 &&
  body.kind === 'text' &&
  /^\s*<(!doctype|html)/i.test(body.text) &&
  /type=["']?password|id\.atlassian\.com|<title>[^<]*(log|sign)[ -]?(in|on)\b/i.test(body.text)
