import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import type { Redaction } from './redaction.ts'

const textIn = (value: Json | undefined): string => (typeof value === 'string' ? value.trim() : '')

/** A password is sent as it is: blanks may belong to it. */
const asTyped = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/**
 * Notes what is secret in what the page sent, before anything is done with it: what was entered to
 * sign in, the passphrase of a file, and what was entered for secrets of a deployment.
 */
export const learnSecrets = (redaction: Pick<Redaction, 'learn'>, sent: unknown): void => {
  // Nothing but plain data comes over the channel.
  const input = sent as Json | undefined
  if (!isJsonObject(input)) return
  const presented = isJsonObject(input.presented) ? input.presented : {}
  const { email, clientId, userName, token, clientSecret, password } = presented
  const account = [email, clientId, userName].map(textIn).find((name) => name !== '')
  for (const secret of [textIn(token), textIn(clientSecret), asTyped(password)]) {
    if (secret !== '') redaction.learn(secret, account)
  }
  const passphrase = textIn(input.passphrase)
  if (passphrase !== '') redaction.learn(passphrase)
  for (const entered of isJsonList(input.secrets) ? input.secrets : []) {
    const value = isJsonObject(entered) ? textIn(entered.value) : ''
    if (value !== '') redaction.learn(value)
  }
}
