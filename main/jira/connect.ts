import type { Presented } from '#contract/model/connection'
import { AppError, failure } from '#contract/model/failure'
import type { AccountStamp, FieldModel, SiteStamp } from '#contract/model/snapshot'
import type { Clock } from '#domain/ports'
import { readAddress } from './address.ts'
import { createJiraApi, type JiraClient } from './client.ts'
import type { Credential } from './credential.ts'
import { createSendOnce } from './exchange.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { createNodeNetwork, type NetworkPort } from './network.ts'
import type { OpenApi, SignedIn, SignInMeans } from './open-api.ts'
import { forCloud, forDataCenter, throwIfIncomplete } from './presented.ts'
import { probeSite } from './probe.ts'
import type { Recorder } from './recorder.ts'
import { signInToCloud } from './sign-in-to-cloud.ts'
import { signInToDataCenter } from './sign-in-to-data-center.ts'
import { type Sleep, sleepFor } from './sleep.ts'
import { createTransport, type SendingTransport, type TransportOptions } from './transport.ts'

/** Where to connect and as whom; the rest has defaults that real use needs. */
export interface ConnectOptions {
  /** As typed: `acme`, `acme.atlassian.net`, `https://host/jira`, the address of any page there. */
  readonly address: string
  /** Where it was found to stand before: what stands elsewhere by now is shown nothing secret. */
  readonly boundTo?: string | undefined
  /** Never stored, printed or put into an error. */
  readonly presented: Presented
  /** What the way is known to be; spares a sign-in that is bound to be refused. */
  readonly knownWay?: AccountStamp['token'] | undefined
  /** The last day of the token, as far as it is known: explains a refusal that comes later. */
  readonly expiresOn?: string | undefined
  /** Hears of every secret that signing in brings (cookies, tokens of an hour): none is for a log. */
  readonly learn?: ((secret: string) => void) | undefined
  readonly signal?: AbortSignal | undefined
  readonly clock?: Clock | undefined
  readonly sleep?: Sleep | undefined
  readonly random?: (() => number) | undefined
  readonly network?: NetworkPort | undefined
  readonly limits?: Limits | undefined
  readonly recorder?: Recorder | undefined
}

/** A site that answers, and an account that Jira knows. */
export interface Connection {
  readonly site: SiteStamp
  readonly account: AccountStamp
  readonly fieldModel: FieldModel
  readonly api: JiraClient
  /** HTTP requests sent since connecting began, repeats included. */
  requests(): number
}

/** A connection in the thread that has the token. */
export interface SignedInConnection extends Connection {
  /** What the api sends through, for an api in another thread. */
  readonly transport: SendingTransport
  /**
   * To be called when the connection is left: ends a session at the site, after which nothing more
   * can be sent, and does nothing for other ways to sign in. Throws nothing, and takes seconds at most.
   */
  signOut(): Promise<void>
}

/**
 * Connects to a Jira site, Cloud or Data Center. What stands at the address is found out before
 * anything secret is sent anywhere. Throws AppError: `input.invalid`, `auth.…`, `jira.…`, `net.…`.
 */
export const connect = async (options: ConnectOptions): Promise<SignedInConnection> => {
  const { presented, knownWay, signal, sleep = sleepFor } = options
  throwIfIncomplete(presented, readAddress(options.address))
  const common: Omit<TransportOptions, 'base' | 'credential' | 'expiresOn'> = {
    clock: options.clock ?? (() => new Date().toISOString()),
    sleep,
    random: options.random ?? Math.random,
    network: options.network ?? createNodeNetwork(),
    limits: options.limits,
    recorder: options.recorder,
  }
  const opened: SendingTransport[] = []
  const open = (
    details: Pick<TransportOptions, 'base' | 'credential' | 'expiresOn'>,
  ): SendingTransport => {
    const transport = createTransport({ ...common, ...details })
    opened.push(transport)
    return transport
  }
  let own = 0
  const shown: Credential[] = []
  const sendOnce = createSendOnce({
    dialect: 'jira',
    network: common.network,
    limits: options.limits ?? defaultLimits,
  })
  const openApi: OpenApi = (base, credential) => {
    shown.push(credential)
    const transport = open({ base, credential, expiresOn: options.expiresOn })
    return { transport, api: createJiraApi({ transport, signal, sleep }) }
  }

  const { address } = options
  const site = await probeSite({ address, open: (base) => open({ base }), signal })
  const { host } = new URL(site.address)
  if (options.boundTo !== undefined && options.boundTo !== site.address) {
    throw new AppError(failure('jira.not-jira', options.boundTo.replace(/^https?:\/\//, '')))
  }
  const means: SignInMeans = {
    openApi,
    sendOnce: (...sending) => {
      own += 1
      return sendOnce(...sending)
    },
    clock: common.clock,
    learn: options.learn ?? (() => undefined),
  }
  const signIn = (): Promise<SignedIn> =>
    site.dataCenter === undefined
      ? signInToCloud({ site, presented: forCloud(presented, host), knownWay, means })
      : signInToDataCenter({ site, presented: forDataCenter(presented, host), means })
  const signOut = async (): Promise<void> => {
    await Promise.all(shown.map((credential) => credential.signOut?.()))
  }
  const signedIn = await signIn().catch(async (error: unknown) => {
    await signOut()
    throw error
  })
  return {
    site,
    ...signedIn,
    requests: () => opened.reduce((sum, transport) => sum + transport.requests(), own),
    signOut,
  }
}
