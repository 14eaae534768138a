import type { Way } from '#contract/model/connection'
import type { ProductAccount, ProductTokenKind } from '#contract/model/product-account'
import type { CredentialKind } from '#contract/model/sign-in-members'

/** What follows from the way alone; null where signing in has to find it out. */
export const kindOfWay = (way: Way): CredentialKind | null => {
  switch (way) {
    case 'client-credentials':
    case 'personal-access-token':
      return way
    case 'basic':
    case 'session':
      return 'user-and-password'
    default:
      return null
  }
}

const ofProducts: Readonly<Record<ProductTokenKind, CredentialKind>> = {
  classic: 'classic-api-token',
  scoped: 'scoped-api-token',
  personal: 'personal-access-token',
  user: 'user-access-token',
  resource: 'resource-access-token',
  bot: 'bot-token',
  password: 'user-and-password',
}

/** What another product than Jira was signed in to with. A user's token of Slack is of its own kind. */
export const kindOfProduct = ({ way, token }: ProductAccount): CredentialKind =>
  way === 'slack-token' && token === 'user' ? 'user-token' : ofProducts[token]

/** Each way to sign in to Jira belongs to one of the two Jiras. */
export const productOfWay = (way: Way): 'jira-cloud' | 'jira-data-center' =>
  way === 'api-token' || way === 'client-credentials' ? 'jira-cloud' : 'jira-data-center'
