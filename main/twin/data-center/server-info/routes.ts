import type { Context } from '../../http/context.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { jiraTime } from '../jira-time.ts'
import type { DataCenterRoute } from '../route.ts'
import { dataCenterOf } from '../state.ts'
import { buildNumberOf, versionNumbers } from '../version.ts'

/** `GET /serverInfo` as recorded on 10.3.19: `Server` also where it is Data Center (§1.1). */
function getServerInfo({ site }: Context): Reply {
  const { version } = dataCenterOf(site)
  return ok({
    baseUrl: site.address,
    version,
    versionNumbers: versionNumbers(version),
    deploymentType: 'Server',
    buildNumber: buildNumberOf(version),
    buildDate: jiraTime(Date.UTC(2026, 3, 3, 7)),
    databaseBuildNumber: buildNumberOf(version),
    serverTime: jiraTime(site.clock.now()),
    scmInfo: '3f0fc1f5d6f1a5c3e5d64a51b7ee7a31d41b1a4c',
    serverTitle: site.state.title,
  })
}

/** What the site says about itself to anyone. */
export const serverInfoRoutes: readonly DataCenterRoute[] = [
  {
    method: 'GET',
    path: '/rest/api/2/serverInfo',
    who: 'open',
    unlimited: true,
    handle: getServerInfo,
  },
]
