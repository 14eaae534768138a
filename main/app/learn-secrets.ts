import type { Redaction } from './redaction.ts'

/** Notes the token in what the page sent, if there is one, before anything is done with it. */
export const learnSecrets = (redaction: Pick<Redaction, 'learn'>, input: unknown): void => {
  if (typeof input !== 'object' || input === null || !('token' in input)) return
  if (typeof input.token !== 'string') return
  const token = input.token.trim()
  const email = 'email' in input && typeof input.email === 'string' ? input.email.trim() : undefined
  redaction.learn(token, email)
}
