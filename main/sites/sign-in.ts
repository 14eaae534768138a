import { presentedAgain } from '#connections/presented-again'
import type { Way } from '#contract/model/connection'
import type { AccountStamp } from '#contract/model/snapshot'
import { type ConnectOptions, connect, type SignedInConnection } from '#jira/connect'
import type { Secret } from '#store/secrets/secret'

/** Whom to sign in as, and where. */
export interface SignInOptions {
  readonly address: string
  /** The same, once the secret was proved to belong there. */
  readonly boundTo?: string | undefined
  readonly way: Way
  readonly accountName: string
  readonly secret: Secret
  /** What the way is known to be; spares a sign-in that is bound to be refused. */
  readonly knownWay?: AccountStamp['token'] | undefined
  /** The last day of the token, as far as it is known: explains a refusal. */
  readonly expiresOn?: string | undefined
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
  ({ secret, way, accountName, ...options }) => {
    const text = secret.reveal()
    learn(text, accountName)
    const learnCookie = (cookie: string): void => learn(cookie, '')
    const presented = presentedAgain(way, accountName, text)
    return connect({ ...reach, ...options, presented, learn: learnCookie })
  }
