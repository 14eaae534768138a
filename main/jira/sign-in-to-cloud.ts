import { AppError, attempt, type FailureCode } from '#contract/model/failure'
import type { AccountStamp, FieldModel, SiteStamp } from '#contract/model/snapshot'
import { type Base, baseOf, gatewayOf } from './base.ts'
import { basicCredential } from './basic-credential.ts'
import type { JiraClient } from './client.ts'
import { clientCredentials, tokenAddressFor } from './client-credentials.ts'
import { connectEndpoints } from './connect-endpoints.ts'
import type { Credential } from './credential.ts'
import type { SignedIn, SignInMeans } from './open-api.ts'
import type { CloudPresented } from './presented.ts'

/** Refusals at the site's own host that a scoped token gets there too. */
const maybeScoped: ReadonlySet<FailureCode> = new Set([
  'auth.token-rejected',
  'auth.token-expired',
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

interface Cloud {
  readonly site: SiteStamp
  readonly presented: CloudPresented
  /** What the way is known to be; spares a sign-in that is bound to be refused. */
  readonly knownWay: AccountStamp['token'] | undefined
  readonly means: SignInMeans
}

interface Proved extends Pick<SignedIn, 'api' | 'transport'> {
  readonly account: Omit<AccountStamp, 'administrator'>
}

/**
 * Signs in to a Cloud site. Whether an API token has scopes is found out by trying, once at the
 * site's host and once at the gateway, since every refused sign-in brings the account closer to a
 * captcha.
 */
export const signInToCloud = async (cloud: Cloud): Promise<SignedIn> => {
  const { site, presented, knownWay, means } = cloud
  const atSite = baseOf(site.address, 'cloud-site')
  const gateway = gatewayOf(site)

  const prove = async (
    base: Base,
    credential: Credential,
    token: AccountStamp['token'],
  ): Promise<Proved> => {
    const { api, transport } = means.openApi(base, credential)
    const { accountId, displayName } = await api.call(connectEndpoints.myself)
    return { account: { accountId, displayName, token }, api, transport }
  }

  const proveToken = (
    { email, token }: Extract<CloudPresented, { way: 'api-token' }>,
    base: Base,
  ): Promise<Proved> => {
    const refusal = 'auth.token-rejected'
    const details = { name: email.trim(), secret: token.trim(), base, refusal } as const
    return prove(base, basicCredential(details), base === gateway ? 'scoped' : 'classic')
  }

  const findOut = async (): Promise<Proved> => {
    if (presented.way === 'client-credentials') {
      const clientId = presented.clientId.trim()
      const clientSecret = presented.clientSecret.trim()
      const tokenAddress = tokenAddressFor(site.address)
      const details = { ...means, clientId, clientSecret, base: gateway, tokenAddress }
      return prove(gateway, clientCredentials(details), presented.way)
    }
    if (knownWay === 'scoped') return proveToken(presented, gateway)
    if (knownWay === 'classic') return proveToken(presented, atSite)
    const classic = await attempt(() => proveToken(presented, atSite))
    if (classic.ok) return classic.value
    if (!maybeScoped.has(classic.failure.code)) throw new AppError(classic.failure)
    const scoped = await attempt(() => proveToken(presented, gateway))
    if (scoped.ok) return scoped.value
    if (!maybeScoped.has(scoped.failure.code)) throw new AppError(scoped.failure)
    throw new AppError(classic.failure)
  }

  const { account, api, transport } = await findOut()
  const administrator = await readAdministrator(api)
  return {
    account: { ...account, administrator },
    fieldModel: await readFieldModel(api),
    api,
    transport,
  }
}
