import type { CredentialKind } from '#contract/model/sign-in-members'
import type { SignInWay } from '#contract/model/snapshot'

const ofJira: Readonly<Record<SignInWay, CredentialKind>> = {
  classic: 'classic-api-token',
  scoped: 'scoped-api-token',
  'client-credentials': 'client-credentials',
  'personal-access-token': 'personal-access-token',
  basic: 'user-and-password',
  session: 'user-and-password',
}

/** What a Jira was signed in to with. */
export const kindOfJira = (way: SignInWay): CredentialKind => ofJira[way]
