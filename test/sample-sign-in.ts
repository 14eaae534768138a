import type { SignInCard } from '#contract/model/sign-in-members'

/** The sign-in of a Cloud site with an API token, as nothing but a test of something else needs it. */
export const sampleSignIn: SignInCard = {
  version: null,
  way: 'api-token',
  accountName: 'ann@acme.example',
  credential: 'classic-api-token',
  token: { state: 'ok', storedAt: '2026-11-03T09:12:00.000Z', lastUsedAt: null },
  check: { check: 'passed', at: '2026-11-21T08:00:00.000Z' },
  expiry: null,
  entry: null,
  uses: [],
  restrictions: [],
  rotation: { rotation: 'not-offered' },
  revocation: {
    revocation: 'in-browser',
    page: 'https://id.atlassian.com/manage-profile/security/api-tokens',
  },
}
