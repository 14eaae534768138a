import { isLoopback } from '#jira/loopback'

/** Whether a site is neither under atlassian.net nor on this computer, so that its name needs a look. */
export const isUnusualHost = (url: URL): boolean =>
  !url.hostname.endsWith('.atlassian.net') && !isLoopback(url)
