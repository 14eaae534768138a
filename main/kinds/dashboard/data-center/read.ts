import type { ConfigObject } from '#contract/model/config-object'
import { nameKey } from '#domain/natural-key'
import { unseen } from '#domain/unseen'
import type { ReadContext } from '../../kind.ts'
import { dashboardEndpoints } from './endpoints.ts'

/**
 * The dashboards that the account sees, of which nothing but the name is told: they are locked, so
 * that none is made or changed after such a reading.
 */
export const readDashboards = async ({
  api,
}: Pick<ReadContext, 'api'>): Promise<readonly ConfigObject[]> => {
  const dashboards = await api.list(dashboardEndpoints.list)
  return dashboards.map(({ id, name }) => ({
    kind: 'dashboard',
    id,
    name,
    naturalKey: nameKey(name),
    protection: 'locked',
    data: {
      name,
      description: unseen,
      owner: unseen,
      sharePermissions: unseen,
      editPermissions: unseen,
      gadgets: unseen,
    },
    facts: {},
  }))
}
