import { AppError, failure } from '#contract/model/failure'
import type { SiteCard } from '#contract/model/site-card'
import type { SiteAccess } from '#ipc/site-access'
import { type ConnectOptions, connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import type { Twin } from '#twin/serve'
import { sampleSignIn } from '../../sample-sign-in.ts'

/** A site that the user has a token for. */
export interface UserSite {
  readonly id: string
  readonly address: string
  readonly email: string
  readonly token: string
  readonly cloudId: string
  readonly title: string
}

/** How the user signs in otherwise than as the administrator that a twin was made with. */
export type SignIn = Partial<Pick<UserSite, 'email' | 'token'> & Pick<ConnectOptions, 'sleep'>>

/** A twin as one of the user's sites. */
export const userSite = ({ site, address, cloudId, credentials }: Twin): UserSite => ({
  id: `site-${site.state.name}`,
  address,
  cloudId,
  title: site.state.title,
  email: credentials.email,
  token: credentials.token,
})

const cardOf = ({ id, address, email, cloudId, title }: UserSite): SiteCard => ({
  id,
  product: 'jira-cloud',
  address,
  host: new URL(address).host,
  title,
  label: '',
  cloudId,
  account: null,
  production: false,
  demo: false,
  ...sampleSignIn,
  accountName: email,
  sourceHindrances: [],
  destinationHindrances: [],
})

/** What became of the sites meanwhile, by their ids; a test may change it. */
export type Fates = Record<string, SignIn | 'forgotten'>

/** The user's sites. No wait is waited for. */
export const accessTo = (sites: readonly UserSite[], fates: Readonly<Fates> = {}): SiteAccess => {
  const known = () => sites.filter(({ id }) => fates[id] !== 'forgotten')
  const find = (siteId: string): UserSite => {
    const found = known().find(({ id }) => id === siteId)
    if (found === undefined) throw new AppError(failure('input.invalid', siteId))
    return found
  }
  return {
    card: async (siteId) => cardOf(find(siteId)),
    byCloudId: async (cloudId) => {
      const found = known().find((site) => site.cloudId === cloudId)
      return found && cardOf(found)
    },
    open: async (siteId, signal) => {
      const fate = fates[siteId]
      const otherwise = fate === 'forgotten' ? {} : fate
      const { address, email, token } = { ...find(siteId), ...otherwise }
      const sleep = otherwise?.sleep ?? (() => Promise.resolve())
      return connect({ address, presented: apiToken({ email, token }), sleep, signal })
    },
  }
}
