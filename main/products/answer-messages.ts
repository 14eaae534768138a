import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { Answer } from '#jira/answer'

const mostMessages = 20
const longestMessage = 500

const textsOf = (values: readonly (Json | undefined)[]): readonly string[] =>
  values.filter((value) => typeof value === 'string')

const ofItem = (item: Json): readonly string[] => {
  if (typeof item === 'string') return [item]
  if (!isJsonObject(item)) return []
  const { message, title, detail, exceptionName } = item
  const nested = isJsonObject(message) ? [message.translation, message.key] : []
  // Bitbucket's wording changes with versions and languages, the last part of this name does not.
  const exception = typeof exceptionName === 'string' ? exceptionName.split('.').at(-1) : undefined
  return textsOf([message, title, detail, ...nested, exception])
}

const ofList = (list: Json | undefined): readonly string[] =>
  isJsonList(list) ? list.flatMap(ofItem) : []

const ofObject = (body: JsonObject): readonly string[] => {
  const { message, error, errors, data, response_metadata: more } = body
  return [
    ...textsOf([message]),
    // Bitbucket Cloud: `{"type":"error","error":{"message","detail"}}`; Slack: `{"ok":false,"error"}`.
    ...(isJsonObject(error) ? textsOf([error.message, error.detail]) : textsOf([error])),
    // Bitbucket Data Center and Confluence's second API: `{"errors":[…]}`.
    ...ofList(errors),
    // Confluence: `{"statusCode","data":{"errors":[{"message":{"translation"}}]},"message"}`.
    ...(isJsonObject(data) ? ofList(data.errors) : []),
    ...(isJsonObject(more) ? ofList(more.messages) : []),
  ]
}

const ofPage = (text: string): readonly string[] => {
  const title = /<title[^>]*>([^<]*)</i.exec(text)?.[1]
  if (title !== undefined) return [title]
  // The XML twin of an error of Atlassian's REST framework (auth-and-secrets §1.4, websudo).
  const message = /<message>([^<]*)</i.exec(text)?.[1]
  if (message !== undefined) return [message]
  return /^\s*</.test(text) ? [] : [text]
}

/** What Confluence, Bitbucket or Slack says went wrong, in whichever of their envelopes. */
export const answerMessages = ({ body }: Answer): readonly string[] => {
  const said =
    body.kind === 'text'
      ? ofPage(body.text)
      : body.kind === 'json' && isJsonObject(body.value)
        ? ofObject(body.value)
        : []
  const lines = said.map((line) => line.trim().slice(0, longestMessage))
  return [...new Set(lines)].filter((line) => line !== '').slice(0, mostMessages)
}
