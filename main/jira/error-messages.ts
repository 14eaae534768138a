import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { Answer } from './answer.ts'

const mostMessages = 20
const longestMessage = 500

const ofElement = (value: Json): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (!isJsonObject(value)) return []
  if (value.success === true) return []
  const { message, title, error, errorMessage } = value
  const text = [message, errorMessage, error, title].find((one) => typeof one === 'string')
  return typeof text === 'string' ? [text] : ofObject(value)
}

const ofErrors = (errors: Json | undefined): readonly string[] => {
  if (isJsonList(errors)) return errors.flatMap(ofElement)
  if (!isJsonObject(errors)) return []
  return Object.entries(errors).map(([member, said]) =>
    typeof said === 'string' ? `${member}: ${said}` : `${member}: ${JSON.stringify(said)}`,
  )
}

const ofList = (value: Json | undefined): readonly string[] =>
  isJsonList(value) ? value.flatMap(ofElement) : []

const ofText = (value: Json | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : []

const ofObject = (value: JsonObject): readonly string[] => [
  ...ofList(value.errorMessages),
  ...ofErrors(value.errors),
  ...ofText(value.message),
  ...ofText(value.errorMessage),
  ...ofText(value.error),
  ...ofList(value.results),
]

const ofPage = (text: string): readonly string[] => {
  const title = /<title[^>]*>([^<]*)</i.exec(text)?.[1]?.trim()
  if (title !== undefined && title !== '') return [title]
  const message = /<message>([^<]*)</i.exec(text)?.[1]?.trim()
  if (message !== undefined && message !== '') return [message]
  return /^\s*</.test(text) ? [] : [text.trim()]
}

const ofBody = ({ body }: Answer): readonly string[] => {
  if (body.kind === 'empty' || body.kind === 'picture') return []
  if (body.kind === 'text') return ofPage(body.text)
  if (isJsonObject(body.value)) return ofObject(body.value)
  return isJsonList(body.value) ? ofList(body.value) : ofText(body.value)
}

/**
 * What Jira says went wrong, in whichever of its envelopes (jira-api 1.4): ErrorCollection, bare
 * text or list, lists of errors or results, the gateway's `{code, message}`, web pages of the edge.
 */
export const errorMessagesOf = (answer: Answer): readonly string[] => {
  const said = ofBody(answer).map((line) => line.trim().slice(0, longestMessage))
  return [...new Set(said)].filter((line) => line !== '').slice(0, mostMessages)
}
