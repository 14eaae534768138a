import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'
import { findFieldType } from './field-types.ts'

/** Type of a field as the API shows it. */
export interface FieldSchema {
  readonly type: string
  readonly items?: string
  readonly system?: string
  readonly custom?: string
  readonly customId?: number
}

/** A field: a system field or a custom one. */
export interface FieldRecord {
  /** `summary` or `customfield_10123`. */
  readonly id: string
  /** Differs from the id for some system fields, e.g. `issuekey`. */
  readonly key: string
  name: string
  description: string
  /** True for fields that came with the site: their names are translated. */
  readonly system: boolean
  /** Absent for the few system fields without a schema, e.g. the thumbnail. */
  readonly schema?: FieldSchema
  searcherKey?: string
  /** Locked fields belong to an app or to Jira Software: neither they nor their contexts change. */
  readonly locked: boolean
  /** May be put on a screen. */
  readonly screenable: boolean
  readonly navigable: boolean
  readonly orderable: boolean
  readonly clauseNames: readonly string[]
  /** Id of the team-managed project that the field lives in. */
  readonly scopeProjectId?: string
  trashed?: {
    readonly by: string
    readonly at: number
  }
}

/** Fields by id, those in the trash too. */
export const fieldSlice = defineSlice('fields', (): Record<string, FieldRecord> => ({}))

/** Fields that are not in the trash, in the order they came to the site. */
export function livingFields(site: Pick<Site, 'state'>): readonly FieldRecord[] {
  return Object.values(fieldSlice.of(site)).filter((field) => field.trashed === undefined)
}

/** The field with this id, unless it is in the trash. */
export function findField(site: Pick<Site, 'state'>, id: string): FieldRecord | undefined {
  const fields = fieldSlice.of(site)
  const field = Object.hasOwn(fields, id) ? fields[id] : undefined
  return field?.trashed === undefined ? field : undefined
}

/** Whether a field is a custom one. */
export function isCustom(field: FieldRecord): boolean {
  return field.schema?.custom !== undefined
}

/** The custom field with this id, unless it is in the trash. */
export function findCustomField(site: Pick<Site, 'state'>, id: string): FieldRecord | undefined {
  const field = findField(site, id)
  return field !== undefined && isCustom(field) ? field : undefined
}

/** Whether field configurations and field schemes offer renderers for a field. */
export function hasRenderer(field: FieldRecord): boolean {
  if (field.schema?.custom !== undefined)
    return findFieldType(field.schema.custom)?.rendered === true
  return ['description', 'environment', 'comment', 'worklog'].includes(field.id)
}
