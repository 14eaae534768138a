import type { Presented, Way } from '#contract/model/connection'

/** Puts together again what was presented, of what is kept in different places. */
export const presentedAgain = (way: Way, accountName: string, secret: string): Presented => {
  switch (way) {
    case 'api-token':
      return { way, email: accountName, token: secret }
    case 'client-credentials':
      return { way, clientId: accountName, clientSecret: secret }
    case 'basic':
    case 'session':
      return { way, userName: accountName, password: secret }
    default:
      return { way, token: secret }
  }
}
