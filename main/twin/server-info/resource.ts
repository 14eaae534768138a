import type { Context } from '../http/context.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Resource } from '../resource.ts'

/** Jira writes the offset without a colon. */
function jiraTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '+0000')
}

function getServerInfo({ site }: Context): Reply {
  return ok({
    baseUrl: site.address,
    displayUrl: site.address,
    displayUrlServicedeskHelpCenter: site.address,
    displayUrlConfluence: `${site.address}/wiki`,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_290,
    buildDate: jiraTime(Date.UTC(2026, 9, 30)),
    serverTime: jiraTime(site.clock.now()),
    scmInfo: '3f0fc1f5d6f1a5c3e5d64a51b7ee7a31d41b1a4c',
    serverTitle: site.state.title,
    serverTimeZone: 'Etc/UTC',
  })
}

/** What the site says about itself to anyone. */
export const serverInfoResource: Resource = {
  name: 'server-info',
  routes: [
    {
      method: 'GET',
      path: '/rest/api/3/serverInfo',
      who: 'open',
      scopes: 'none',
      handle: getServerInfo,
    },
  ],
}
