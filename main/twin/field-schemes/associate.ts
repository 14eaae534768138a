import { extraSwitch } from '../extra-switch.ts'
import { schemeOfProject } from '../issue-type-screen-schemes/state.ts'
import { livingProjects, type ProjectRecord } from '../projects/state.ts'
import { findScreenScheme, showsScreen } from '../screen-schemes/state.ts'
import type { Site } from '../site-model.ts'
import { fieldModel } from './model.ts'
import {
  defaultFieldSchemeId,
  fieldSchemeOfProject,
  findFieldScheme,
  isSchemable,
  newItem,
} from './state.ts'

function usesScreen(site: Pick<Site, 'state'>, project: ProjectRecord, screenId: string): boolean {
  const scheme = schemeOfProject(site, project)
  return Object.values(scheme?.mappings ?? {}).some((id) => {
    const screens = findScreenScheme(site, id)
    return screens !== undefined && showsScreen(screens, screenId)
  })
}

/**
 * Associates a field that was put on a screen with the field schemes of the projects that use the
 * screen, as adding does since field schemes exist unless `skipFieldAssociation=true`. Where the
 * association goes is not documented: see docs/twin-truth.md.
 */
export function associateShownField(site: Site, screenId: string, fieldId: string): void {
  if (fieldModel(site) !== 'field-schemes' || !isSchemable(site, fieldId)) return
  for (const project of livingProjects(site)) {
    if (!usesScreen(site, project, screenId)) continue
    const scheme = fieldSchemeOfProject(site, project)
    if (scheme !== undefined) scheme.items[fieldId] ??= newItem()
  }
}

/**
 * Whether a new field is in the Default Field Scheme from the start is not documented: the switch
 * `newFieldsJoinDefaultScheme` decides.
 */
export function associateNewField(site: Site, fieldId: string): void {
  if (!extraSwitch(site, 'newFieldsJoinDefaultScheme', false)) return
  if (fieldModel(site) !== 'field-schemes' || !isSchemable(site, fieldId)) return
  const scheme = findFieldScheme(site, defaultFieldSchemeId)
  if (scheme !== undefined) scheme.items[fieldId] ??= newItem()
}
