import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import type { Redaction } from './redaction.ts'

const textIn = (value: Json | undefined): string => (typeof value === 'string' ? value.trim() : '')

/**
 * Notes what is secret in what the page sent, before anything is done with it: a token, the passphrase of a file,
 * and what was entered for secrets of a deployment.
 */
export const learnSecrets = (redaction: Pick<Redaction, 'learn'>, sent: unknown): void => {
  // Nothing but plain data comes over the channel.
  const input = sent as Json | undefined
  if (!isJsonObject(input)) return
  const token = textIn(input.token)
  if (token !== '') redaction.learn(token, textIn(input.email) || undefined)
  const passphrase = textIn(input.passphrase)
  if (passphrase !== '') redaction.learn(passphrase)
  for (const entered of isJsonList(input.secrets) ? input.secrets : []) {
    const value = isJsonObject(entered) ? textIn(entered.value) : ''
    if (value !== '') redaction.learn(value)
  }
}
