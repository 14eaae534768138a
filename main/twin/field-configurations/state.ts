import { type FieldRecord, findField, hasRenderer, livingFields } from '../fields/state.ts'
import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Id of the Default Field Configuration on fresh sites. */
const defaultFieldConfigurationId = '10000'

/** What a configuration says about a field; fields that it says nothing about stand as they are. */
export interface ConfigurationItem {
  isHidden: boolean
  isRequired: boolean
  /** Absent = the field's own description. */
  description?: string
  renderer?: string
}

/** A field configuration of the model before field schemes. */
export interface FieldConfigurationRecord {
  readonly id: string
  name: string
  description: string
  readonly isDefault: boolean
  readonly system: boolean
  /** By field id; only what differs from `plainItem`. */
  readonly items: Record<string, ConfigurationItem>
}

/** Field configurations by id. */
export const fieldConfigurationSlice = defineSlice(
  'fieldConfigurations',
  (): Record<string, FieldConfigurationRecord> => ({}),
)

/** The field configuration with this id. */
export function findFieldConfiguration(
  site: Pick<Site, 'state'>,
  id: string,
): FieldConfigurationRecord | undefined {
  const all = fieldConfigurationSlice.of(site)
  return Object.hasOwn(all, id) ? all[id] : undefined
}

/** The Default Field Configuration, which every site has. */
export function defaultFieldConfiguration(site: Pick<Site, 'state'>): FieldConfigurationRecord {
  const all = Object.values(fieldConfigurationSlice.of(site))
  const standard = all.find(({ isDefault }) => isDefault)
  if (standard === undefined) throw new Error('the site has lost its default field configuration')
  return standard
}

/** How a field stands in a configuration that says nothing about it. */
export function plainItem(field: FieldRecord): ConfigurationItem {
  return {
    isHidden: false,
    isRequired: ['summary', 'issuetype'].includes(field.id),
    ...(hasRenderer(field) ? { renderer: 'text-renderer' } : {}),
  }
}

/** How a field stands in a configuration. */
export function itemOf(
  configuration: FieldConfigurationRecord,
  field: FieldRecord,
): ConfigurationItem {
  return { ...plainItem(field), ...configuration.items[field.id] }
}

/** Every field that configurations list: what can be on a screen, and of no team-managed project. */
export function configurableFields(site: Pick<Site, 'state'>): readonly FieldRecord[] {
  return livingFields(site).filter(
    (field) => (field.screenable || field.id === 'comment') && field.scopeProjectId === undefined,
  )
}

/** A field that configurations list. */
export function findConfigurableField(
  site: Pick<Site, 'state'>,
  id: string,
): FieldRecord | undefined {
  const field = findField(site, id)
  return field !== undefined && configurableFields(site).includes(field) ? field : undefined
}

/** What a new configuration is like; without items all fields are shown and optional. */
export interface FieldConfigurationInit {
  readonly name: string
  readonly description?: string
  readonly items?: Readonly<Record<string, ConfigurationItem>>
}

/** Adds a configuration; nothing is checked. */
export function addFieldConfiguration(
  site: Pick<Site, 'state'>,
  init: FieldConfigurationInit,
): FieldConfigurationRecord {
  const record: FieldConfigurationRecord = {
    id: nextId(site, 'fieldConfiguration'),
    name: init.name,
    description: init.description ?? '',
    isDefault: false,
    system: false,
    items: structuredClone(init.items ?? {}),
  }
  fieldConfigurationSlice.of(site)[record.id] = record
  return record
}

/** Puts the Default Field Configuration on a fresh site. */
export function seedFieldConfigurations(site: Pick<Site, 'state'>): void {
  fieldConfigurationSlice.of(site)[defaultFieldConfigurationId] = {
    id: defaultFieldConfigurationId,
    name: 'Default Field Configuration',
    description: 'The default field configuration',
    isDefault: true,
    system: true,
    items: {},
  }
}
