import { type Clock, systemClock } from './clock.ts'
import { createFaults } from './faults.ts'
import { hashText, nextUuidOf } from './random.ts'
import { resources } from './registry.ts'
import { seedPeople } from './seed/people.ts'
import type { Plan, Site, SiteState } from './site-model.ts'
import { defaultSwitches, type Switches } from './switches.ts'
import { type AccountDetails, accounts } from './users/state.ts'

/** What a new site is like. The same options give the same site, ids included. */
export interface SiteOptions {
  readonly name?: string
  readonly title?: string
  /** Decides ids and random choices; default the name. */
  readonly seed?: string
  readonly plan?: Plan
  /** Language of names for accounts without their own, e.g. `de_DE`. */
  readonly locale?: string
  readonly clock?: Clock
  readonly switches?: Partial<Switches>
  /** Further people beside the administrator and one ordinary user. */
  readonly people?: readonly AccountDetails[]
}

/** How the administrator of a site signs in. */
export interface SiteCredentials {
  readonly email: string
  /** Classic token, for the site host. */
  readonly token: string
  /** Scoped token with the scopes a deployment asks for, for the gateway. */
  readonly scopedToken: string
}

function wrap(state: SiteState, clock: Clock): Site {
  return {
    state,
    clock,
    faults: createFaults(),
    switches: state.switches,
    resources,
    writes: [],
    unmodelled: [],
    address:
      state.dataCenter === undefined
        ? `https://${state.name}.atlassian.net`
        : `https://${state.name}.example.com${state.dataCenter.contextPath}`,
  }
}

/** Makes a fresh site with what Jira puts on every new one. */
export function createSite(options: SiteOptions = {}): Site {
  const { name = 'demo', clock = systemClock } = options
  const seed = options.seed ?? name
  const random = { position: hashText(`site/${seed}`) }
  const site = wrap(
    {
      version: 1,
      name,
      title: options.title ?? 'Jira',
      cloudId: nextUuidOf(random),
      seed,
      plan: options.plan ?? 'premium',
      locale: options.locale ?? 'en_US',
      random,
      sequences: {},
      tokens: {},
      failedLogins: {},
      switches: { ...structuredClone(defaultSwitches), ...options.switches },
      slices: {},
    },
    clock,
  )
  seedPeople(site, options.people ?? [])
  for (const resource of site.resources) resource.seed?.(site)
  return site
}

/** Takes up a site from its saved state. */
export function resumeSite(state: SiteState, clock: Clock = systemClock): Site {
  return wrap(structuredClone(state), clock)
}

/** How the administrator that the site was made with signs in. */
export function siteCredentials(site: Site): SiteCredentials {
  const tokens = Object.values(site.state.tokens)
  const classic = tokens.find((token) => token.kind === 'classic')
  const scoped = tokens.find((token) => token.kind === 'scoped')
  const owner = classic === undefined ? undefined : accounts.of(site)[classic.accountId]
  if (classic === undefined || scoped === undefined || owner === undefined) {
    throw new Error('the site has lost the tokens it was made with')
  }
  return { email: owner.emailAddress, token: classic.secret, scopedToken: scoped.secret }
}

/** The raw state at this moment, for tests that compare members: a copy that stays as it is. */
export function snapshotState(site: Site): SiteState {
  return structuredClone(site.state)
}
