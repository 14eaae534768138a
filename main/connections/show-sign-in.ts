import type { Product } from '#contract/model/connection'
import type { RotationState } from '#contract/model/rotation-state'
import type { CredentialKind, SignInCard } from '#contract/model/sign-in-members'
import type { TokenState } from '#contract/model/token-state'
import { restrictionsOf } from '#domain/restrictions/restrictions-of'
import type { KeptState } from '#store/secrets/secret-store'
import { expiryOf } from './expiry.ts'
import type { KeptSignIn } from './kept-sign-in.ts'
import { revocationOf } from './revocations.ts'
import { useStates } from './uses.ts'

/** What the parts of a sign-in have in common that a card shows. */
export interface ShownSignIn {
  readonly product: Product
  readonly kept: KeptSignIn
  readonly secret: KeptState
  readonly credential: CredentialKind | null
  readonly administrator: boolean | null
  readonly scopes: readonly string[] | null
  /** Where a person ends it by hand, if anywhere. */
  readonly page: string
  /** What an interrupted rotation left, if anything. */
  readonly unfinished: Extract<RotationState, { rotation: 'unfinished' }> | undefined
}

const tokenState = (secret: KeptState, lastUsedAt: string | null): TokenState => {
  switch (secret.state) {
    case 'locked':
    case 'lost':
    case 'absent':
      return secret
    default:
      return { ...secret, lastUsedAt }
  }
}

/** Only Jira and Confluence make personal access tokens over their API (auth-and-secrets §1.5). */
const rotationOf = ({ product, kept, unfinished }: ShownSignIn): RotationState => {
  if (unfinished !== undefined) return unfinished
  const isPersonal = kept.way === 'personal-access-token'
  const hasApi = product === 'jira-data-center' || product === 'confluence-data-center'
  return { rotation: isPersonal && hasApi ? 'offered' : 'not-offered' }
}

/** The part of a card that sites and connections for publishing have in common. */
export const showSignIn = (shown: ShownSignIn, now: string): SignInCard => {
  const { product, kept, secret, credential, administrator, scopes, page } = shown
  const { version, way, accountName, check, entry, missingScopes, lastUsedAt } = kept
  const kind = { product, way, credential }
  return {
    ...{ version, way, accountName, credential, check, entry },
    token: tokenState(secret, lastUsedAt),
    expiry: expiryOf(kept, now),
    uses: useStates({ ...kind, administrator, scopes, missing: missingScopes }),
    restrictions: restrictionsOf(kind),
    rotation: rotationOf(shown),
    revocation: revocationOf(kind, entry, page),
  }
}
