import { addGlobalContext } from '../field-contexts/state.ts'
import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { findFieldType } from './field-types.ts'
import { type FieldRecord, fieldSlice } from './state.ts'
import { suppliedFields, systemFields } from './system-fields.ts'

/** What a new custom field is like. */
export interface CustomFieldDetails {
  readonly name: string
  readonly description?: string
  /** Full key of the type. */
  readonly custom: string
  /** Schema type and items of types that `findFieldType` does not know. */
  readonly type?: string
  readonly items?: string
  readonly searcherKey?: string
  readonly locked?: boolean
  readonly screenable?: boolean
  readonly system?: boolean
  readonly scopeProjectId?: string
}

/** Adds a custom field with its global context; nothing is checked. */
export function addCustomField(site: Site, details: CustomFieldDetails): FieldRecord {
  const number = nextId(site, 'customField')
  const known = findFieldType(details.custom)
  const items = details.items ?? known?.items
  const id = `customfield_${number}`
  const record: FieldRecord = {
    id,
    key: id,
    name: details.name,
    description: details.description ?? '',
    system: details.system ?? false,
    schema: {
      type: details.type ?? known?.type ?? 'any',
      ...(items === undefined ? {} : { items }),
      custom: details.custom,
      customId: Number(number),
    },
    ...(details.searcherKey === undefined ? {} : { searcherKey: details.searcherKey }),
    locked: details.locked ?? false,
    screenable: details.screenable ?? true,
    navigable: true,
    orderable: true,
    clauseNames: [`cf[${number}]`],
    ...(details.scopeProjectId === undefined ? {} : { scopeProjectId: details.scopeProjectId }),
  }
  fieldSlice.of(site)[id] = record
  addGlobalContext(site, record)
  return record
}

function systemField([id, name, schema, abilities, clauses, key]: (typeof systemFields)[number]) {
  const [type, items] = schema.split('/')
  const record: FieldRecord = {
    id,
    key: key ?? id,
    name,
    description: '',
    system: true,
    ...(type === undefined || type === ''
      ? {}
      : { schema: { type, ...(items === undefined ? {} : { items }), system: id } }),
    locked: false,
    screenable: abilities.includes('s'),
    navigable: abilities.includes('n'),
    orderable: abilities.includes('o'),
    clauseNames: clauses === undefined || clauses === '' ? [] : clauses.split(','),
    ...(abilities.includes('q')
      ? { searcherKey: `com.atlassian.jira.jira-core:${id}-searcher` }
      : {}),
  }
  return record
}

/** Puts the system fields and the supplied custom fields on a fresh site. */
export function seedFields(site: Site): void {
  const fields = fieldSlice.of(site)
  for (const row of systemFields) fields[row[0]] = systemField(row)
  for (const supplied of suppliedFields) {
    const { searcher, ...details } = supplied
    addCustomField(site, {
      ...details,
      system: true,
      ...(searcher === undefined ? {} : { searcherKey: searcher }),
    })
  }
}
