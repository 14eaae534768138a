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

/** Whether an answer is a web page, which Jira's REST API never gives on purpose. */
export const isPage = (answer: Answer): boolean =>
  answer.body.kind === 'text' && /^\s*<(!doctype|html)/i.test(answer.body.text)
