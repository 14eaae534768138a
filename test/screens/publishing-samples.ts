import type { ConnectionCard } from '#contract/model/connection-card'
import { failure } from '#contract/model/failure'
import type { Publication, PublicationPreview } from '#contract/model/publication'
import type { PublishedContent } from '#contract/model/published-content'
import { sampleSignIn } from '../sample-sign-in.ts'
import { plannedManual } from './manual-samples.ts'
import { wizardDetail, wizardPlan } from './wizard-samples.ts'

const place = (change: Partial<ConnectionCard>): ConnectionCard => ({
  id: 'connection-1',
  product: 'confluence-cloud',
  address: 'https://acme.atlassian.net/wiki',
  host: 'acme.atlassian.net',
  title: 'Acme Wiki',
  label: '',
  place: '',
  who: { name: 'Ann Adams', administrator: null },
  scopes: null,
  ...sampleSignIn,
  hindrances: [],
  ...change,
})

/** One connection of each product. */
export const samplePlaces: readonly ConnectionCard[] = [
  place({}),
  place({
    ...{ id: 'connection-2', product: 'bitbucket-cloud', place: 'acme/config' },
    ...{ address: 'https://bitbucket.org/acme/config', host: 'bitbucket.org', title: 'Bitbucket' },
  }),
  place({
    ...{ id: 'connection-3', product: 'slack', title: 'Acme Chat' },
    ...{ address: 'https://slack.com', host: 'slack.com' },
  }),
]

const workflow = wizardDetail('workflow:Payment approval')

/** The sample plan as others read it. */
export const samplePage: PublishedContent = {
  of: 'plan',
  identity: 'plan-1',
  title: 'Plan: Payments, Web Shop to Acme Production',
  source: wizardPlan.source,
  destination: wizardPlan.destination,
  verdict: { tone: 'open', text: 'For review. Nothing has been changed in Jira yet.' },
  facts: [
    { label: 'Source', value: 'Acme Test', address: 'https://acme-test.atlassian.net' },
    { label: 'Destination', value: 'Acme Production', address: 'https://acme.atlassian.net' },
    { label: 'Made', value: '26 Nov 2026, 14:05 UTC' },
  ],
  counts: [
    { label: 'Addition', value: 6 },
    { label: 'Modification', value: 4 },
  ],
  changes: wizardPlan.rows
    .filter(({ action }) => action === 'create' || action === 'update')
    .map(({ kindTitle, name, action }) => ({
      ...{ kindTitle, name, action, outcome: null, address: null },
      members: action === 'update' ? workflow.members : [],
    })),
  workflows:
    workflow.workflow === null ? [] : [{ name: 'Payment approval', picture: workflow.workflow }],
  manual: plannedManual,
  afterHand: [],
  problems: [{ what: 'Severity', text: 'Conflict: several objects have this name' }],
  notices: [],
  notCarried: [{ what: 'Close stale payments', text: 'automation rules' }],
}

/** What a page of it would be. */
export const samplePreview = (change: Partial<PublicationPreview> = {}): PublicationPreview => ({
  title: samplePage.title,
  host: 'acme.atlassian.net',
  page: samplePage,
  text: null,
  files: [{ name: 'slipway-workflow-1.svg', bytes: 5120 }],
  former: null,
  seenBefore: false,
  ...change,
})

/** What a message of it would be. */
export const sampleMessage = samplePreview({
  host: 'slack.com',
  page: null,
  text: `${samplePage.title}\n\n*For review. Nothing has been changed in Jira yet.*\n6 × Addition · 4 × Modification`,
  files: [],
})

/** One that was published, and one that waits because it was refused. */
export const samplePublications: readonly Publication[] = [
  {
    id: 'publication-2',
    title: 'Deployment: Payments to Acme Production, 26 Nov 2026, 14:06 UTC',
    target: { to: 'slack', connectionId: 'connection-3', channel: '#changes' },
    host: 'slack.com',
    madeAt: '2026-11-26T14:20:00.000Z',
    sentAt: null,
    link: null,
    failure: failure('slack.not-in-channel', '#changes'),
  },
  {
    id: 'publication-1',
    title: samplePage.title,
    target: { to: 'confluence', connectionId: 'connection-1', spaceKey: 'OPS', parentId: null },
    host: 'acme.atlassian.net',
    madeAt: '2026-11-26T14:10:00.000Z',
    sentAt: '2026-11-26T14:10:00.000Z',
    link: 'https://acme.atlassian.net/wiki/spaces/OPS/pages/1',
    failure: null,
  },
]
