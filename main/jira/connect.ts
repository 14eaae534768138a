import { AppError, attempt, type FailureCode, failure } from '#contract/model/failure'
import type { AccountStamp, FieldModel, SiteStamp } from '#contract/model/snapshot'
import type { Clock } from '#domain/ports'
import { readAddress } from './address.ts'
import { createJiraApi, type JiraClient } from './client.ts'
import { connectEndpoints } from './connect-endpoints.ts'
import { type Base, createCredential } from './credential.ts'
import type { Limits } from './limits.ts'
import { createNodeNetwork, type NetworkPort } from './network.ts'
import { probeSite } from './probe.ts'
import type { Recorder } from './recorder.ts'
import { type Sleep, sleepFor } from './sleep.ts'
import { isLoopback } from './target.ts'
import { createTransport, type SendingTransport, type TransportOptions } from './transport.ts'

/** Where to connect and as whom; the rest has defaults that real use needs. */
export interface ConnectOptions {
  /** As typed: `acme`, `acme.atlassian.net`, the address of any page of the site. */
  readonly address: string
  readonly email: string
  /** Never stored, printed or put into an error. */
  readonly token: string
  /** What the token is known to be; spares a sign-in that is bound to be refused. */
  readonly tokenKind?: AccountStamp['token'] | undefined
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
}

interface SignedIn {
  readonly account: Omit<AccountStamp, 'administrator'>
  readonly transport: SendingTransport
  readonly api: JiraClient
}

/** Scoped tokens work at Atlassian's gateway only; a twin plays its own gateway. */
const gatewayOf = (site: SiteStamp): Base => ({
  origin: isLoopback(new URL(site.address)) ? site.address : 'https://api.atlassian.com',
  prefix: `/ex/jira/${site.cloudId}`,
})

/** Refusals at the site's own host that a scoped token gets there too. */
const maybeScoped: ReadonlySet<FailureCode> = new Set([
  'auth.token-rejected',
  'auth.anonymous-answer',
])

/**
 * 404 means that the site still has field configurations (jira-api 3.14). Any other refusal comes
 * from a site that knows the operation.
 */
const readFieldModel = async (api: JiraClient): Promise<FieldModel> => {
  const query = { maxResults: 1 }
  const answer = await attempt(() => api.call(connectEndpoints.fieldSchemes, { query }))
  if (answer.ok) return 'field-schemes'
  const { code } = answer.failure
  if (code === 'jira.not-found') return 'field-configurations'
  if (code === 'auth.permission-missing' || code === 'auth.scope-missing') return 'field-schemes'
  throw new AppError(answer.failure)
}

const readAdministrator = async (api: JiraClient): Promise<boolean> => {
  const query = { permissions: 'ADMINISTER' }
  const { permissions } = await api.call(connectEndpoints.myPermissions, { query })
  return permissions.ADMINISTER?.havePermission === true
}

/**
 * Connects to a Jira Cloud site. What stands at the address is found out before the token is sent
 * anywhere; whether the token is scoped is found out by trying, once at the site's host and once
 * at the gateway, since every refused sign-in brings the account closer to a captcha.
 */
export const connect = async (options: ConnectOptions): Promise<SignedInConnection> => {
  const origin = readAddress(options.address)
  const { email, token, signal, sleep = sleepFor } = options
  if (email.trim() === '' || token.trim() === '') {
    throw new AppError(failure('input.invalid', origin, ['The e-mail or the token is missing.']))
  }
  const common: Omit<TransportOptions, 'base'> = {
    clock: options.clock ?? (() => new Date().toISOString()),
    sleep,
    random: options.random ?? Math.random,
    network: options.network ?? createNodeNetwork(),
    limits: options.limits,
    recorder: options.recorder,
  }
  const opened: SendingTransport[] = []
  const open = (details: Pick<TransportOptions, 'base' | 'credential'>): SendingTransport => {
    const transport = createTransport({ ...common, ...details })
    opened.push(transport)
    return transport
  }

  const site = await probeSite({ transport: open({ base: { origin, prefix: '' } }), signal })
  const gateway = gatewayOf(site)

  const signIn = async (base: Base, kind: AccountStamp['token']): Promise<SignedIn> => {
    const credential = createCredential({ email: email.trim(), token: token.trim(), bases: [base] })
    const transport = open({ base, credential })
    const api = createJiraApi({ transport, signal, sleep })
    const { accountId, displayName } = await api.call(connectEndpoints.myself)
    return { account: { accountId, displayName, token: kind }, transport, api }
  }

  const findOut = async (): Promise<SignedIn> => {
    const { tokenKind } = options
    if (tokenKind === 'scoped') return signIn(gateway, tokenKind)
    if (tokenKind === 'classic') return signIn({ origin, prefix: '' }, tokenKind)
    const classic = await attempt(() => signIn({ origin, prefix: '' }, 'classic'))
    if (classic.ok) return classic.value
    if (!maybeScoped.has(classic.failure.code)) throw new AppError(classic.failure)
    const scoped = await attempt(() => signIn(gateway, 'scoped'))
    if (scoped.ok) return scoped.value
    if (!maybeScoped.has(scoped.failure.code)) throw new AppError(scoped.failure)
    throw new AppError(classic.failure)
  }

  const { account, api, transport } = await findOut()
  const administrator = await readAdministrator(api)
  return {
    site,
    account: { ...account, administrator },
    fieldModel: await readFieldModel(api),
    api,
    transport,
    requests: () => opened.reduce((sum, transport) => sum + transport.requests(), 0),
  }
}
