import type { Product, Way } from '#contract/model/connection'
import type {
  OfferedWay,
  WayLimit,
  WithheldReason,
  WithheldWay,
} from '#contract/model/sign-in-offer'
import { isAtLeast } from '#jira/site-version'
import { needsOf } from './needs.ts'

/** How one signs in to what was found, and how not. */
export interface SignInOffer {
  readonly offered: readonly OfferedWay[]
  readonly withheld: readonly WithheldWay[]
}

interface Sketch {
  /** The advised one first (auth-and-secrets §1.6). */
  readonly ways: readonly (readonly [Way, readonly WayLimit[]])[]
  readonly withheld: readonly WithheldWay[]
  /** The way that came with a version, and why it is not offered before. */
  readonly since?: readonly [Way & WithheldWay['way'], readonly [number, number], WithheldReason]
}

const endedInTheCloud: readonly WithheldWay[] = [
  { way: 'password', reason: 'cloud-passwords-ended', instead: 'api-token' },
  { way: 'session', reason: 'cloud-sessions-ended', instead: 'api-token' },
]

/** The table of auth-and-secrets §1.1, §1.2 and §1.6, and jira-dc-api §1.2. */
const sketches: Readonly<Record<Product, Sketch>> = {
  'jira-cloud': {
    ways: [
      ['api-token', ['ends-within-a-year', 'classic-being-deprecated', 'scopes-leave-writes-out']],
      ['client-credentials', ['scopes-only', 'scopes-leave-writes-out']],
    ],
    withheld: endedInTheCloud,
  },
  'jira-data-center': {
    ways: [
      ['personal-access-token', ['no-scopes']],
      ['basic', ['captcha', 'administrators-may-disable']],
      ['session', ['captcha', 'administrators-may-disable', 'secure-administrator-session']],
    ],
    withheld: [],
    since: ['personal-access-token', [8, 14], 'token-needs-jira-8-14'],
  },
  'confluence-cloud': {
    ways: [['api-token', ['ends-within-a-year', 'classic-being-deprecated']]],
    withheld: endedInTheCloud,
  },
  'confluence-data-center': {
    ways: [
      ['personal-access-token', ['no-scopes']],
      ['basic', ['captcha', 'administrators-may-disable']],
    ],
    withheld: [
      {
        way: 'session',
        reason: 'confluence-has-no-login-over-rest',
        instead: 'personal-access-token',
      },
    ],
    since: ['personal-access-token', [7, 9], 'token-needs-confluence-7-9'],
  },
  'bitbucket-cloud': {
    ways: [
      ['api-token', ['scopes-only', 'ends-within-a-year']],
      ['access-token', ['resource-only', 'own-account-of-bot']],
    ],
    withheld: [
      { way: 'password', reason: 'cloud-passwords-ended', instead: 'api-token' },
      { way: 'app-password', reason: 'app-passwords-removed', instead: 'api-token' },
    ],
  },
  'bitbucket-data-center': {
    ways: [
      ['access-token', ['cannot-administer', 'cannot-merge-for-project-or-repository']],
      ['basic', ['captcha', 'administrators-may-disable']],
    ],
    withheld: [
      { way: 'session', reason: 'bitbucket-session-is-for-browsers', instead: 'access-token' },
    ],
    since: ['access-token', [5, 5], 'token-needs-bitbucket-5-5'],
  },
  slack: { ways: [['slack-token', []]], withheld: [] },
}

/** Jira 11 has passwords off by default, for sessions, too (jira-dc-api §1.2). */
const limitsIn = (
  product: Product,
  version: string | null,
  way: Way,
  limits: readonly WayLimit[],
): readonly WayLimit[] =>
  product === 'jira-data-center' &&
  (way === 'basic' || way === 'session') &&
  version !== null &&
  isAtLeast(version, [11, 0])
    ? ['off-by-default-in-jira-11', ...limits]
    : limits

/**
 * The ways to sign in to a product of a version, the advised one first, and those that one may look
 * for in vain. Without a version nothing is withheld because of it.
 */
export const signInOffer = (product: Product, version: string | null): SignInOffer => {
  const { ways, withheld, since } = sketches[product]
  const tooOld = since !== undefined && version !== null && !isAtLeast(version, since[1])
  const present = tooOld ? ways.filter(([way]) => way !== since[0]) : ways
  return {
    offered: present.map(([way, limits], at) => ({
      way,
      advised: at === 0,
      limits: limitsIn(product, version, way, limits),
      needs: needsOf(product, way),
    })),
    withheld: tooOld
      ? [
          { way: since[0], reason: since[2], instead: 'basic' },
          ...withheld.map((one) => ({ ...one, instead: 'basic' as const })),
        ]
      : withheld,
  }
}

/** Whether a way is offered for a product of a version. */
export const isOffered = (product: Product, version: string | null, way: Way): boolean =>
  signInOffer(product, version).offered.some((one) => one.way === way)
