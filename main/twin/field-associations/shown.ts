import { configurationsOfProject } from '../field-configuration-schemes/state.ts'
import { itemOf } from '../field-configurations/state.ts'
import { fieldModel } from '../field-schemes/model.ts'
import { fieldSchemeOfProject, newItem } from '../field-schemes/state.ts'
import type { FieldRecord } from '../fields/state.ts'
import type { ProjectRecord } from '../projects/state.ts'
import type { Site } from '../site-model.ts'

/** Whether a company-managed project has a field, in the model that the site is on. */
export function hasField(site: Site, project: ProjectRecord, field: FieldRecord): boolean {
  if (project.style === 'next-gen') return field.scopeProjectId === project.id
  if (fieldModel(site) === 'field-schemes') {
    return fieldSchemeOfProject(site, project)?.items[field.id] !== undefined
  }
  return configurationsOfProject(site, project).some((one) => !itemOf(one, field).isHidden)
}

/**
 * Gives a project a field, or takes it away: in its field scheme, or by showing or hiding it in its
 * field configurations, so for every project that shares them too.
 */
export function setField(
  site: Site,
  project: ProjectRecord,
  field: FieldRecord,
  present: boolean,
): void {
  if (fieldModel(site) === 'field-schemes') {
    const scheme = fieldSchemeOfProject(site, project)
    if (scheme === undefined) return
    if (present) scheme.items[field.id] ??= newItem()
    else delete scheme.items[field.id]
    return
  }
  for (const configuration of configurationsOfProject(site, project)) {
    configuration.items[field.id] = { ...itemOf(configuration, field), isHidden: !present }
  }
}
