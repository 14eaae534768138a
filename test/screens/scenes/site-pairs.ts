import { failure } from '#contract/model/failure'
import { sampleProduction, sampleSite } from '../samples.ts'

/** A test site and a production site. */
export const two = [sampleSite(), sampleProduction()]

/** The same, before anybody marked the second as a production site. */
export const plainTwo = [sampleSite(), sampleProduction({ production: false })]

/** Both demo sites. */
export const demoTwo = [
  sampleSite({ demo: true, expiry: null }),
  sampleProduction({ demo: true, expiry: null }),
]

/** One site for each trouble that a token can be in. */
export const troubled = [
  sampleSite({
    id: 'weak',
    title: 'Weak',
    token: { state: 'weak', storedAt: '2026-11-03T09:12:00.000Z', lastUsedAt: null },
    expiry: { expiresOn: '2026-11-30', source: 'entered', daysLeft: 4, warning: '7' },
  }),
  sampleSite({
    id: 'locked',
    title: 'Locked',
    token: { state: 'locked', storedAt: '2026-11-03T09:12:00.000Z' },
    sourceHindrances: ['token-locked'],
    destinationHindrances: ['token-locked'],
  }),
  sampleSite({
    id: 'lost',
    title: 'Lost',
    token: {
      state: 'lost',
      storedAt: '2026-11-03T09:12:00.000Z',
      storedWith: 'GNOME Keyring',
      presentlyWith: 'KWallet',
    },
    sourceHindrances: ['token-lost'],
    destinationHindrances: ['token-lost'],
  }),
  sampleSite({
    id: 'reader',
    title: 'Reader',
    account: {
      accountId: 'a',
      displayName: 'Ben Brown',
      administrator: false,
      token: 'scoped',
    },
    destinationHindrances: ['not-administrator'],
  }),
  sampleSite({
    id: 'refused',
    title: 'Refused',
    check: {
      check: 'failed',
      at: '2026-11-21T08:00:00.000Z',
      failure: failure('auth.token-rejected', 'https://acme-test.atlassian.net', [], 401),
    },
    expiry: { expiresOn: '2026-11-20', source: 'entered', daysLeft: -6, warning: 'over' },
    sourceHindrances: ['token-refused'],
    destinationHindrances: ['token-refused'],
  }),
  sampleSite({
    id: 'session',
    title: 'Session',
    account: null,
    check: { check: 'not-made' },
    token: { state: 'session-only', storedAt: '2026-11-03T09:12:00.000Z', lastUsedAt: null },
    expiry: null,
    sourceHindrances: ['not-checked'],
    destinationHindrances: ['not-checked'],
  }),
]
