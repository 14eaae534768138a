import type { Presented, Way } from '#contract/model/connection'
import type { Call } from './command.ts'
import { missing, set } from './sign-in-environment.ts'

/** What signs in to where something is published. Never what signs in to a Jira, which it is not for. */
const publishing = {
  email: 'SLIPWAY_PUBLISH_EMAIL',
  user: 'SLIPWAY_PUBLISH_USER',
  token: 'SLIPWAY_PUBLISH_TOKEN',
  password: 'SLIPWAY_PUBLISH_PASSWORD',
} as const

/** A token with an e-mail address is an API token, and no other. */
const presentedBy = (call: Call, way: Way): Presented | undefined => {
  const [email, userName] = [set(call, publishing.email), set(call, publishing.user)]
  const [token, password] = [set(call, publishing.token), call.environment[publishing.password]]
  switch (way) {
    case 'api-token':
      return email !== '' && token !== '' ? { way, email, token } : undefined
    case 'basic':
      return userName !== '' && password ? { way, userName, password } : undefined
    case 'personal-access-token':
    case 'access-token':
    case 'slack-token':
      return token !== '' && email === '' ? { way, token } : undefined
    default:
      return undefined
  }
}

/**
 * What the environment presents to a host where something is published: of its ways the first for
 * which all is set. Throws AppError `auth.token-missing`.
 */
export const presentedToPublish = (call: Call, ways: readonly Way[], host: string): Presented => {
  const [chosen] = ways.flatMap((way) => presentedBy(call, way) ?? [])
  if (chosen !== undefined) return chosen
  const { email, token, user, password } = publishing
  const asked = `Ways there: ${ways.join(', ')}. Set ${email} and ${token}, ${token} alone, or ${user} and ${password}.`
  throw missing(host, asked)
}
