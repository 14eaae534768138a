import { dashboards } from '../dashboards/state.ts'
import type { Blueprint } from './blueprint.ts'
import { type Builder, createdId } from './builder.ts'
import { fillValue } from './fill-text.ts'
import type { GadgetBlueprint } from './search-blueprints.ts'
import { shareBodies } from './share-bodies.ts'

const buildGadget = ({ api, directory }: Builder, path: string, gadget: GadgetBlueprint): void => {
  const { row, column, properties = {}, ...rest } = gadget
  const body = { ...rest, position: { row, column }, ignoreUriAndModuleKeyValidation: true }
  const id = createdId(api.call('POST', `${path}/gadget`, body))
  for (const [key, value] of Object.entries(properties)) {
    api.call('PUT', `${path}/items/${id}/properties/${key}`, fillValue(directory, value))
  }
}

/** Dashboards with their gadgets and the gadgets' configuration. */
export const buildDashboards = (builder: Builder, blueprint: Blueprint): void => {
  const { api, site, directory } = builder
  for (const dashboard of blueprint.dashboards) {
    const { name, description = '', columns, gadgets = [], owner } = dashboard
    const made = api.call('POST', '/rest/api/3/dashboard?extendAdminPermissions=true', {
      name,
      description,
      ...shareBodies(directory, dashboard),
    })
    const record = dashboards.of(site)[createdId(made)]
    if (record === undefined) continue
    if (columns !== undefined) record.columns = columns
    const path = `/rest/api/3/dashboard/${record.id}`
    for (const gadget of gadgets) buildGadget(builder, path, gadget)
    if (owner !== undefined) record.ownerAccountId = directory.id('user', owner)
  }
}
