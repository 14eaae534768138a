import type { AccountStamp } from '#contract/model/snapshot'
import { type ConnectOptions, connect, type SignedInConnection } from '#jira/connect'
import { apiToken } from '#jira/presented'
import type { Secret } from '#store/secrets/secret'

/** Whom to sign in as, and where. */
export interface SignInOptions {
  readonly address: string
  readonly email: string
  readonly secret: Secret
  readonly tokenKind?: AccountStamp['token'] | undefined
  readonly signal?: AbortSignal | undefined
}

/** Signs in to a site: one attempt. Fails with what `connect` fails with. */
export type SignIn = (options: SignInOptions) => Promise<SignedInConnection>

/** Whoever writes logs hears of every token before it is used, so as to keep it out of them. */
export type Learn = (secret: string, account: string) => void

/** How sites are reached. */
export type Reach = Pick<
  ConnectOptions,
  'network' | 'clock' | 'sleep' | 'random' | 'limits' | 'recorder'
>

/** Makes the one place where a token leaves its wrapping. */
export const createSignIn =
  (reach: Reach, learn: Learn): SignIn =>
  ({ secret, email, tokenKind, ...options }) => {
    const token = secret.reveal()
    learn(token, email)
    const presented = apiToken({ email, token })
    const learnMore = (brought: string): void => learn(brought, email)
    return connect({ ...reach, ...options, presented, knownWay: tokenKind, learn: learnMore })
  }
