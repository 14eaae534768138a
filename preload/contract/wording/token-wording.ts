/** Sentences about what was entered for a site, shown as details of `input.invalid` and others. */
export const tokenWording = {
  subject: 'the API token',
  missing: 'The API token is missing.',
  tooLong: 'It is longer than any API token.',
  strangeCharacters:
    'It contains characters that no API token has. Copy it once more, and it alone.',
  bitbucketAccess:
    'This is an access token of Bitbucket. Jira needs an API token of your Atlassian account.',
  bitbucketApp:
    'This is an app password of Bitbucket. Jira needs an API token of your Atlassian account.',
  slack: 'This is a token of Slack. Jira needs an API token of your Atlassian account.',
  github: 'This is a token of GitHub. Jira needs an API token of your Atlassian account.',
  gitlab: 'This is a token of GitLab. Jira needs an API token of your Atlassian account.',
  webToken:
    'This is a token of a signed-in session or an app. Jira needs an API token of your Atlassian account.',
  likePassword:
    'What was entered looks like a password. Jira Cloud accepts no passwords here since Atlassian removed them; make an API token.',
  emailSubject: 'the e-mail address',
  emailInvalid: 'Enter the e-mail address of your Atlassian account.',
} as const

/** Sentences about sites that cannot be saved or used as they were asked to be. */
export const siteRefusalWording = {
  unknownSite: 'There is no such site any more.',
  demoSite: 'This is a demo site. Slipway signs in to it by itself.',
  otherSite: 'Another site than before stands at this address. Connect it as a site of its own.',
  alreadyConnected: (title: string): string =>
    `This is the same site as ${title}, which is connected already. Replace its token there.`,
  scopedToken: 'A token with scopes works for its own site only. Enter one for this site.',
  boundElsewhere:
    'The stored token belongs to another site or account, so it was not sent. Enter it again.',
  tokenLost: (storedWith: string, presentlyWith: string): string =>
    storedWith === presentlyWith
      ? 'The stored token cannot be read any more. Enter it again.'
      : `The token was stored with ${storedWith}; this session has ${presentlyWith}. Start in the old session, or enter the token again.`,
} as const
