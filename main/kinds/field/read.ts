import type { ConfigObject } from '#contract/model/config-object'
import type { JiraApi } from '#jira/api'
import { type FieldAnswer, fieldEndpoints, fieldExpansions } from './endpoints.ts'
import { customFieldKey, isCreatableType, lostFieldType, systemFieldType } from './model.ts'

const typeWithoutSchema = (id: string): string =>
  id.startsWith('customfield_') ? lostFieldType : systemFieldType

/** A field, normalised. Fields of types that only a product or an app can make are locked. */
export const normaliseField = (field: FieldAnswer): ConfigObject => {
  const type = field.schema?.custom ?? typeWithoutSchema(field.id)
  const system = type === systemFieldType
  const locked = system || field.isLocked === true || !isCreatableType(type)
  return {
    kind: 'field',
    id: field.id,
    name: field.name,
    naturalKey: system ? `system:${field.id}` : customFieldKey(field.name, type),
    protection: locked ? 'locked' : 'none',
    data: {
      name: field.name,
      type,
      description: field.description,
      searcherKey: field.searcherKey,
    },
    facts: {
      locked: field.isLocked === true,
      valueType: field.schema?.type ?? '',
      contextsCount: field.contextsCount ?? null,
      screensCount: field.screensCount ?? null,
    },
  }
}

/** Fields by type of field and further parameters of `/field/search`. */
export const searchFields = async (
  api: JiraApi,
  query: Readonly<Record<string, string | readonly string[]>>,
): Promise<readonly ConfigObject[]> => {
  const fields = await api.list(fieldEndpoints.search, {
    query: { ...query, expand: fieldExpansions },
  })
  return fields.map(normaliseField)
}

/** All fields of the site; those in the trash are not among them. */
export const readFields = (context: { readonly api: JiraApi }): Promise<readonly ConfigObject[]> =>
  searchFields(context.api, { type: ['custom', 'system'] })

/** One field, undefined when it does not exist or lies in the trash. */
export const readField = async (api: JiraApi, id: string): Promise<ConfigObject | undefined> => {
  const fields = await searchFields(api, { type: ['custom', 'system'], id: [id] })
  return fields.find((field) => field.id === id)
}
