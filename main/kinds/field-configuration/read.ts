import type { ConfigObject } from '#contract/model/config-object'
import type { JiraApi } from '#jira/api'
import { readFields } from '../field/read.ts'
import type { ReadContext } from '../kind.ts'
import { fieldUses } from '../project/field-uses.ts'
import { type ConfigurationAnswer, fieldConfigurationEndpoints as endpoints } from './endpoints.ts'
import { normaliseConfiguration } from './normalise.ts'

const fieldsById = (fields: readonly ConfigObject[]) => {
  const byId = new Map(fields.map((field) => [field.id, field]))
  return (id: string): ConfigObject | undefined => byId.get(id)
}

const itemsOf = (api: JiraApi, id: string) => api.list(endpoints.items, { path: { id } })

/** Field configurations without their fields, all or those that a query finds. */
export const listConfigurations = (
  api: JiraApi,
  query: { readonly id?: readonly string[]; readonly query?: string } = {},
): Promise<readonly ConfigurationAnswer[]> => api.list(endpoints.search, { query })

/**
 * Whether the site has field configurations: one with field schemes has them only while projects of
 * it have not been moved over yet.
 */
export const hasConfigurations = async (
  context: Pick<ReadContext, 'fieldModel' | 'shared'>,
): Promise<boolean> => {
  if (context.fieldModel === 'field-configurations') return true
  return (await context.shared(fieldUses)).some(({ scheme }) => scheme !== 'fieldScheme')
}

/** All field configurations of a site that has them. */
export const readConfigurations = async (
  context: ReadContext,
): Promise<readonly ConfigObject[]> => {
  if (!(await hasConfigurations(context))) return []
  const { api } = context
  const [fields, configurations] = await Promise.all([context.of('field'), listConfigurations(api)])
  const fieldOf = fieldsById(fields)
  return Promise.all(
    configurations.map(async (one) =>
      normaliseConfiguration(one, await itemsOf(api, one.id), fieldOf),
    ),
  )
}

/** One field configuration, undefined when it does not exist. */
export const readConfiguration = async (
  api: JiraApi,
  id: string,
): Promise<ConfigObject | undefined> => {
  const [configurations, fields] = await Promise.all([
    listConfigurations(api, { id: [id] }),
    readFields({ api }),
  ])
  const found = configurations.find((one) => one.id === id)
  return found && normaliseConfiguration(found, await itemsOf(api, id), fieldsById(fields))
}
