import { needsOf } from '#connections/needs'
import type { ConnectionCard } from '#contract/model/connection-card'
import { failure } from '#contract/model/failure'
import { restrictionsOf } from '#domain/restrictions/restrictions-of'
import type { Answers } from '../fake-bridge.ts'
import { goodProtection, sampleConnection, sampleSite, siteAnswers } from '../samples.ts'

const selfHosted = sampleSite({
  id: 'self-hosted',
  product: 'jira-data-center',
  version: '9.12.5',
  address: 'https://jira.acme.example/jira',
  host: 'jira.acme.example',
  title: 'Self-hosted',
  way: 'personal-access-token',
  credential: 'personal-access-token',
  accountName: '',
  expiry: { expiresOn: '2027-02-01', source: 'entered', daysLeft: 72, warning: 'none' },
  rotation: { rotation: 'offered' },
  revocation: { revocation: 'here', pick: true },
})

const scoped = sampleSite({
  id: 'scoped',
  title: 'Scoped',
  credential: 'scoped-api-token',
  restrictions: restrictionsOf({
    product: 'jira-cloud',
    way: 'api-token',
    credential: 'scoped-api-token',
  }),
})

const wiki = sampleConnection({
  id: 'wiki',
  product: 'confluence-data-center',
  version: '8.5.4',
  address: 'https://wiki.acme.example',
  host: 'wiki.acme.example',
  title: 'Team Wiki',
  way: 'basic',
  accountName: 'ann',
  credential: 'user-and-password',
  check: {
    check: 'failed',
    at: '2026-11-21T08:00:00.000Z',
    failure: failure(
      'product.captcha',
      'wiki.acme.example',
      ['https://wiki.acme.example/login.action'],
      403,
    ),
  },
  revocation: { revocation: 'change-password' },
  hindrances: ['captcha'],
})

const bitbucket = sampleConnection({
  id: 'bitbucket',
  product: 'bitbucket-data-center',
  version: '8.19.2',
  address: 'https://git.acme.example',
  host: 'git.acme.example',
  title: 'Bitbucket',
  place: 'CONF/snapshots',
  way: 'access-token',
  accountName: '',
  credential: 'resource-access-token',
  uses: needsOf('bitbucket-data-center', 'resource-access-token').map((needs) => ({
    use: needs.use,
    state: 'unknown',
    needs,
    missing: [],
  })),
  restrictions: restrictionsOf({
    product: 'bitbucket-data-center',
    way: 'access-token',
    credential: 'resource-access-token',
  }),
})

const slack: ConnectionCard = sampleConnection({
  id: 'slack',
  product: 'slack',
  address: 'https://slack.com',
  host: 'slack.com',
  title: 'Acme',
  label: 'Releases',
  who: { name: 'slipway · Acme', administrator: null },
  way: 'slack-token',
  accountName: '',
  credential: 'bot-token',
  scopes: ['channels:read'],
  uses: needsOf('slack', 'bot-token').map((needs) => ({
    use: needs.use,
    state: 'cannot',
    needs,
    missing: needs.scopes,
  })),
  revocation: { revocation: 'here', pick: false },
})

/** Sites by several ways, and a connection to each product that is published to. */
export const withPublishing = (): Answers => ({
  ...siteAnswers([selfHosted, scoped]),
  'connection.list': () => ({
    connections: [wiki, slack, bitbucket],
    protection: goodProtection,
  }),
  'connection.entries': () => ({
    entries: [
      {
        standing: 'possible',
        entry: {
          entryId: '11',
          name: 'Slipway',
          createdAt: '2026-11-03T09:12:00.000Z',
          lastUsedAt: '2026-11-21T08:00:00.000Z',
          expiresAt: '2027-02-01T00:00:00.000Z',
        },
      },
      {
        standing: 'other-expiry',
        entry: {
          entryId: '9',
          name: 'CI',
          createdAt: '2025-02-11T10:00:00.000Z',
          lastUsedAt: null,
          expiresAt: '2027-06-01T00:00:00.000Z',
        },
      },
      {
        standing: 'made-later',
        entry: {
          entryId: '12',
          name: 'Backup',
          createdAt: '2026-11-20T10:00:00.000Z',
          lastUsedAt: null,
          expiresAt: null,
        },
      },
    ],
  }),
})
