import type { Product, Way } from '#contract/model/connection'
import type { ConnectionUse, UseNeeds } from '#contract/model/connection-use'
import type { CredentialKind } from '#contract/model/sign-in-members'

/** What a product's connections are used for. */
export const usesOf: Readonly<Record<Product, readonly ConnectionUse[]>> = {
  'jira-cloud': ['read', 'deploy'],
  'jira-data-center': ['read', 'deploy'],
  'confluence-cloud': ['publish-page'],
  'confluence-data-center': ['publish-page'],
  'bitbucket-cloud': ['commit', 'pull-request'],
  'bitbucket-data-center': ['commit', 'pull-request'],
  slack: ['message'],
}

const permissions: Readonly<Record<ConnectionUse, UseNeeds['permission']>> = {
  read: 'browse-projects',
  deploy: 'jira-administrator',
  'publish-page': 'add-pages',
  commit: 'write-repository',
  'pull-request': 'write-repository',
  message: 'member-of-channel',
}

/**
 * Jira's classic scopes as its specification lists them for the operations that Slipway calls, and
 * the granular ones without which boards cannot be read or written (jira-api §1.1). Much of the
 * configuration can be read with a scope to manage it only.
 */
const jiraReading = [
  'read:jira-work',
  'read:jira-user',
  'manage:jira-configuration',
  'manage:jira-project',
  'read:board-scope:jira-software',
  'read:board-scope.admin:jira-software',
  'read:project:jira',
  'read:issue-details:jira',
  'read:jql:jira',
]
const jiraWriting = [
  ...jiraReading,
  'write:jira-work',
  'write:board-scope:jira-software',
  'write:board-scope.admin:jira-software',
]

/** Granular ones: the second API, which pages are written by, takes no others (docs/products.md). */
const confluenceWriting = [
  'read:content-details:confluence',
  'read:space:confluence',
  'read:page:confluence',
  'write:page:confluence',
  'read:attachment:confluence',
  'write:attachment:confluence',
]
const bitbucketCommitting = [
  'read:user:bitbucket',
  'read:repository:bitbucket',
  'write:repository:bitbucket',
]
const bitbucketAsking = [
  ...bitbucketCommitting,
  'read:pullrequest:bitbucket',
  'write:pullrequest:bitbucket',
]

type Scopes = Readonly<Partial<Record<ConnectionUse, readonly string[]>>>

/**
 * By product. Bitbucket's: support.atlassian.com, “API token permissions” (writing includes no
 * reading there) and “Repository Access Token permissions”. `read:user:bitbucket`: auth-and-secrets
 * §1.3. Confluence's: its REST v2 “Page”, “Space”, “Attachment” and v1 “Content – attachments”,
 * “Users”. Slack's: the reference of chat.postMessage.
 */
const ofApiTokens: Readonly<Partial<Record<Product, Scopes>>> = {
  'jira-cloud': { read: jiraReading, deploy: jiraWriting },
  'confluence-cloud': { 'publish-page': confluenceWriting },
  'bitbucket-cloud': { commit: bitbucketCommitting, 'pull-request': bitbucketAsking },
}
const ofOtherTokens: Readonly<Partial<Record<Product, Scopes>>> = {
  'bitbucket-cloud': {
    commit: ['repository:write'],
    'pull-request': ['repository:write', 'pullrequest:write'],
  },
  slack: { message: ['chat:write'] },
}

const scopesFor = (product: Product, kind: CredentialKind | Way): Scopes | undefined => {
  switch (kind) {
    case 'api-token':
    case 'scoped-api-token':
    case 'client-credentials':
      return ofApiTokens[product]
    case 'access-token':
    case 'resource-access-token':
    case 'slack-token':
    case 'bot-token':
    case 'user-token':
      return ofOtherTokens[product]
    default:
      return undefined
  }
}

/** The least that each use of a product needs, with a certain kind of what one signs in with. */
export const needsOf = (product: Product, kind: CredentialKind | Way): readonly UseNeeds[] =>
  usesOf[product].map((use) => ({
    use,
    permission: permissions[use],
    scopes: scopesFor(product, kind)?.[use] ?? [],
  }))
