import { fieldModel } from '../field-schemes/model.ts'
import type { Resource } from '../resource.ts'
import { configurationSchemeRoutes } from './routes.ts'
import {
  addConfigurationScheme,
  configurationSchemeSlice,
  findConfigurationScheme,
} from './state.ts'

/** Which field configuration serves which issue type, and which project uses that. */
export const fieldConfigurationSchemesResource: Resource = {
  name: 'field-configuration-schemes',
  routes: configurationSchemeRoutes,
  checkProjectDetails: (site, { fieldConfigurationScheme: id }): Record<string, string> => {
    if (id === undefined || id === null) return {}
    const usable = fieldModel(site) === 'field-configurations'
    if (usable && findConfigurationScheme(site, String(id)) !== undefined) return {}
    return { fieldConfigurationScheme: 'The field configuration scheme was not found.' }
  },
  projectCreated: (site, project, { templateKey, details }) => {
    const { schemes } = project
    if (fieldModel(site) !== 'field-configurations') return
    const given = details.fieldConfigurationScheme
    if (typeof given === 'number' || typeof given === 'string') {
      schemes.fieldConfigurationSchemeId ??= String(given)
    }
    if (templateKey === undefined || project.projectTypeKey !== 'service_desk') return
    schemes.fieldConfigurationSchemeId ??= addConfigurationScheme(site, {
      name: `Jira Service Management Field Configuration Scheme for Project ${project.key}`,
    }).id
  },
  issueTypeDeleted: (site, issueTypeId) => {
    for (const scheme of Object.values(configurationSchemeSlice.of(site))) {
      delete scheme.mappings[issueTypeId]
    }
  },
}
