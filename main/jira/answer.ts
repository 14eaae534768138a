import type { Json } from '#contract/model/json'
import { type Picture, pictureTypes } from '#contract/model/picture'

/** What stood in an answer. Anything that is no JSON stays text, whatever its content type says. */
export type AnswerBody =
  | { readonly kind: 'empty' }
  | { readonly kind: 'json'; readonly value: Json }
  | { readonly kind: 'text'; readonly text: string }
  /** Only where a picture was asked for. */
  | { readonly kind: 'picture'; readonly picture: Picture }

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

/** The bytes of an answer as a picture, if its content type is that of one which Jira takes. */
export const readPicture = (bytes: Buffer, contentType: string): AnswerBody | undefined => {
  const named = contentType.split(';')[0]?.trim().toLowerCase().replace('image/jpg', 'image/jpeg')
  const type = pictureTypes.find((one) => one === named)
  return type === undefined || bytes.length === 0
    ? undefined
    : { kind: 'picture', picture: { $picture: type, bytes: bytes.toString('base64') } }
}

/** Whether an answer promised JSON and broke off in the middle: asking again gives the whole. */
export const isCutShort = ({ status, headers, body }: Answer): boolean =>
  status < 300 && body.kind === 'text' && (headers['content-type'] ?? '').includes('json')

/** Whether an answer is a web page, which no operation of the API gives. */
export const isPage = ({ body }: Answer): boolean =>
  body.kind === 'text' && /^\s*<(!doctype|html)/i.test(body.text)

/** Whether an answer is a page that asks people to sign in, as proxies and single sign-on send. */
export const isLoginPage = (answer: Answer): boolean =>
  answer.status < 404 &&
  answer.body.kind === 'text' &&
  isPage(answer) &&
  /type=["']?password|id\.atlassian\.com|<title>[^<]*(log|sign)[ -]?(in|on)\b/i.test(
    answer.body.text,
  )
