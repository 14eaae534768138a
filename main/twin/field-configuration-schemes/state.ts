import {
  defaultFieldConfiguration,
  type FieldConfigurationRecord,
  findFieldConfiguration,
} from '../field-configurations/state.ts'
import { nextId } from '../ids.ts'
import { livingProjects, type ProjectRecord } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** A field configuration scheme. The default one has no id and is no record. */
export interface ConfigurationSchemeRecord {
  readonly id: string
  name: string
  description: string
  /** Field configuration ids by issue type id, `default` for the rest. */
  mappings: Record<string, string>
}

/** Field configuration schemes by id. */
export const configurationSchemeSlice = defineSlice(
  'fieldConfigurationSchemes',
  (): Record<string, ConfigurationSchemeRecord> => ({}),
)

/** The field configuration scheme with this id. */
export function findConfigurationScheme(
  site: Pick<Site, 'state'>,
  id: string,
): ConfigurationSchemeRecord | undefined {
  const all = configurationSchemeSlice.of(site)
  return Object.hasOwn(all, id) ? all[id] : undefined
}

/** What a new scheme is like; without a default mapping it gets the default configuration. */
export interface ConfigurationSchemeInit {
  readonly name: string
  readonly description?: string
  readonly mappings?: Readonly<Record<string, string>>
}

/** Adds a field configuration scheme; nothing is checked. */
export function addConfigurationScheme(
  site: Pick<Site, 'state'>,
  init: ConfigurationSchemeInit,
): ConfigurationSchemeRecord {
  const record: ConfigurationSchemeRecord = {
    id: nextId(site, 'fieldConfigurationScheme'),
    name: init.name,
    description: init.description ?? '',
    mappings: { default: defaultFieldConfiguration(site).id, ...init.mappings },
  }
  configurationSchemeSlice.of(site)[record.id] = record
  return record
}

/** Whether any scheme maps to a configuration. */
export function configurationUsed(site: Pick<Site, 'state'>, configurationId: string): boolean {
  return Object.values(configurationSchemeSlice.of(site)).some((scheme) =>
    Object.values(scheme.mappings).includes(configurationId),
  )
}

/** The company-managed projects that use a scheme; `null` = the default one, which has no id. */
export function projectsWithScheme(
  site: Pick<Site, 'state'>,
  schemeId: string | null,
): readonly ProjectRecord[] {
  return livingProjects(site).filter(
    ({ style, schemes }) => style === 'classic' && schemes.fieldConfigurationSchemeId === schemeId,
  )
}

/** Every field configuration that a project uses. */
export function configurationsOfProject(
  site: Pick<Site, 'state'>,
  project: ProjectRecord,
): readonly FieldConfigurationRecord[] {
  const schemeId = project.schemes.fieldConfigurationSchemeId
  const mappings = schemeId === null ? undefined : findConfigurationScheme(site, schemeId)?.mappings
  const ids = new Set(Object.values(mappings ?? { default: defaultFieldConfiguration(site).id }))
  return [...ids].flatMap((id) => findFieldConfiguration(site, id) ?? [])
}
