import type { LinkName } from '#contract/model/link'

/** Addresses of the pages outside that Slipway may open. The page knows them by name only. */
export const linkAddresses: Readonly<Record<LinkName, string>> = {
  'create-token': 'https://id.atlassian.com/manage-profile/security/api-tokens',
  'revoke-token': 'https://id.atlassian.com/manage-profile/security/api-tokens',
  'token-help':
    'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  'atlassian-password-removal':
    'https://developer.atlassian.com/cloud/jira/platform/deprecation-notice-basic-auth-and-cookie-based-auth/',
  'atlassian-status': 'https://status.atlassian.com/',
}
