import type { ConfigObject } from '#contract/model/config-object'
import { addGlobalContext } from '#twin/field-contexts/state'
import { findFieldType } from '#twin/fields/field-types'
import { type FieldRecord, type FieldSchema, fieldSlice } from '#twin/fields/state'
import { listOf, textOf } from './data.ts'
import type { Planting } from './planting.ts'

const isCustomId = (id: string): boolean => id.startsWith('customfield_')

const schemaOf = ({ id, data, facts }: ConfigObject): FieldSchema | undefined => {
  const custom = textOf(data, 'type')
  // A field whose app is gone has lost its type, and Jira answers no schema for it.
  if (!custom.includes(':')) return undefined
  const known = findFieldType(custom)
  const type = textOf(facts, 'valueType') || known?.type || 'any'
  return {
    type,
    ...(known?.items === undefined ? {} : { items: known.items }),
    custom,
    customId: Number(id.replace('customfield_', '')),
  }
}

const customField = (
  field: ConfigObject,
  like: FieldRecord | undefined,
  configurable: ReadonlySet<string> | undefined,
): FieldRecord => {
  const { id, name, data, facts } = field
  const schema = schemaOf(field)
  const searcherKey = textOf(data, 'searcherKey')
  return {
    id,
    key: id,
    name,
    description: textOf(data, 'description'),
    system: false,
    ...(schema ? { schema } : {}),
    ...(searcherKey === '' ? {} : { searcherKey }),
    locked: facts.locked === true,
    screenable: configurable?.has(id) ?? like?.screenable ?? true,
    navigable: true,
    orderable: true,
    clauseNames: [`cf[${id.replace('customfield_', '')}]`],
  }
}

const systemField = ({ id, name, data, facts }: ConfigObject): FieldRecord => {
  const searcherKey = textOf(data, 'searcherKey')
  return {
    id,
    key: id,
    name,
    description: textOf(data, 'description'),
    system: false,
    schema: { type: textOf(facts, 'valueType') || 'any', system: id },
    ...(searcherKey === '' ? {} : { searcherKey }),
    locked: facts.locked === true,
    screenable: false,
    navigable: true,
    orderable: false,
    clauseNames: [id],
  }
}

/** Which fields can be on screens and in configurations: only the default configuration tells. */
const configurableIds = ({ of }: Planting): ReadonlySet<string> | undefined => {
  const standard = of('fieldConfiguration').find(({ protection }) => protection === 'default')
  return standard && new Set(listOf(standard.facts, 'configurable').map(String))
}

/**
 * Fields. What no snapshot tells of Jira's own (JQL names, whether they can be on a screen) is as
 * the twin knows it of fields of the same id or type. A context of a locked field is in no snapshot
 * but for the number of them.
 */
export const plantFields = (planting: Planting): void => {
  const all = fieldSlice.of(planting.site)
  const known = { ...all }
  const byType = new Map(Object.values(known).map((field) => [field.schema?.custom, field]))
  const configurable = configurableIds(planting)
  for (const id of Object.keys(all)) delete all[id]
  for (const field of planting.of('field')) {
    const { id, name, data } = field
    const own = known[id]
    if (isCustomId(id)) {
      all[id] = customField(field, byType.get(textOf(data, 'type')), configurable)
      if (field.protection === 'locked') {
        const count = Number(field.facts.contextsCount ?? 0)
        for (let made = 0; made < count; made += 1) addGlobalContext(planting.site, all[id])
      }
    } else {
      const description = textOf(data, 'description')
      all[id] = own ? { ...own, name, description } : systemField(field)
    }
  }
}
