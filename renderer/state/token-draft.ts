import type { Presented, Product, Way } from '#contract/model/connection'
import type { SiteCard } from '#contract/model/site-card'
import { type ConnectedCard, isSiteCard } from './connected-cards.ts'

/** What is entered beside the secret. The secret itself is handed through and never kept here. */
export interface TokenDraft {
  /** The site or connection whose secret is replaced; null for a new one. */
  readonly ofId: string | null
  readonly address: string
  /** Which of the products that stand there; null until one is found, or chosen of two. */
  readonly product: Product | null
  /** Null until there is a product. */
  readonly way: Way | null
  readonly email: string
  readonly userName: string
  readonly clientId: string
  readonly label: string
  /** A day such as `2027-11-02`, or empty. */
  readonly expiresOn: string
  /** Of a site. */
  readonly production: boolean
  /** The site whose token is used for this one, too; only ever chosen by the user. */
  readonly sharedFrom: string | null
}

/** A field that must not be empty. */
export type RequiredField = 'address' | 'product' | 'email' | 'userName' | 'clientId' | 'secret'

const emptyDraft: TokenDraft = {
  ofId: null,
  address: '',
  product: null,
  way: null,
  email: '',
  userName: '',
  clientId: '',
  label: '',
  expiresOn: '',
  production: false,
  sharedFrom: null,
}

/** Which field a way has beside its secret. */
export const nameFieldOf = (way: Way): 'email' | 'userName' | 'clientId' | undefined => {
  switch (way) {
    case 'api-token':
      return 'email'
    case 'basic':
    case 'session':
      return 'userName'
    case 'client-credentials':
      return 'clientId'
    default:
      return undefined
  }
}

/**
 * For a new connection. A second one mostly has the same account: nobody should have to type its
 * e-mail address twice.
 */
export const newDraft = (cards: readonly ConnectedCard[]): TokenDraft => ({
  ...emptyDraft,
  email: cards.findLast((card) => card.way === 'api-token' && !isDemo(card))?.accountName ?? '',
})

const isDemo = (card: ConnectedCard): boolean => isSiteCard(card) && card.demo

/** The name that a card signs in with, in the field of its way. */
export const nameOfCard = ({
  way,
  accountName,
}: ConnectedCard): Partial<Pick<TokenDraft, 'email' | 'userName' | 'clientId'>> => {
  const field = nameFieldOf(way)
  return field === undefined ? {} : { [field]: accountName }
}

/** What is entered already when a secret is replaced. */
export const draftOf = (card: ConnectedCard): TokenDraft => ({
  ...emptyDraft,
  ofId: card.id,
  address: addressOf(card),
  product: card.product,
  way: card.way,
  ...nameOfCard(card),
  label: card.label,
  production: isSiteCard(card) && card.production,
})

/** Bitbucket Cloud has one address for all: the workspace or repository belongs to it. */
const addressOf = (card: SiteCard | ConnectedCard): string =>
  'place' in card && card.product === 'bitbucket-cloud' && card.place !== ''
    ? `${new URL(card.address).origin}/${card.place}`
    : card.address

/** What must still be entered. A token that is shared brings its account with it. */
export const missingFields = (draft: TokenDraft, secret: string): readonly RequiredField[] => {
  if (draft.address.trim() === '') return ['address']
  if (draft.product === null || draft.way === null) return ['product']
  if (draft.sharedFrom !== null) return []
  const name = nameFieldOf(draft.way)
  return [
    ...(name !== undefined && draft[name].trim() === '' ? [name] : []),
    ...(secret.trim() === '' ? (['secret'] as const) : []),
  ]
}

/** What is presented to sign in, by the chosen way. */
export const presentedBy = (draft: TokenDraft, way: Way, secret: string): Presented => {
  switch (way) {
    case 'api-token':
      return { way, email: draft.email, token: secret }
    case 'client-credentials':
      return { way, clientId: draft.clientId, clientSecret: secret }
    case 'basic':
    case 'session':
      return { way, userName: draft.userName, password: secret }
    case 'personal-access-token':
    case 'access-token':
    case 'slack-token':
      return { way, token: secret }
  }
}
