import { isLoopback } from '#jira/loopback'

const ofVendors = /\.atlassian\.net$|(^|\.)(bitbucket\.org|slack\.com|slack-gov\.com)$/

/** Whether a host is neither one of the vendors’ own nor this computer, so that its name needs a look. */
export const isUnusualHost = (url: URL): boolean =>
  !ofVendors.test(url.hostname) && !isLoopback(url)
