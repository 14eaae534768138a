import { fieldModel } from '../field-schemes/model.ts'
import type { Blueprint, SchemeFieldBlueprint } from './blueprint.ts'
import { type Builder, createdId } from './builder.ts'

const schemes = '/rest/api/3/config/fieldschemes'

const rendererTypes = { text: 'jira-text-renderer', wiki: 'atlassian-wiki-renderer' }

const parametersOf = ({
  required,
  description,
  renderer,
}: Pick<SchemeFieldBlueprint, 'required' | 'description' | 'renderer'>) => ({
  ...(required === undefined ? {} : { isRequired: required }),
  ...(description === undefined ? {} : { description }),
  ...(renderer === undefined ? {} : { rendererType: rendererTypes[renderer] }),
})

const buildSchemes = ({ api, directory }: Builder, blueprint: Blueprint): void => {
  const typeId = (name: string): number => Number(directory.id('issueType', name))
  for (const { name, description = '', fields } of blueprint.fieldSchemes) {
    const id = createdId(api.call('POST', schemes, { name, description }))
    directory.add('fieldScheme', name, id)
    const byField = (entryFor: (field: SchemeFieldBlueprint) => object) =>
      Object.fromEntries(
        fields.map((one) => [
          directory.id('field', one.field),
          [{ schemeIds: [Number(id)], ...entryFor(one) }],
        ]),
      )
    api.call(
      'PUT',
      `${schemes}/fields`,
      byField(({ types }) => (types ? { restrictedToWorkTypes: types.map(typeId) } : {})),
    )
    api.call(
      'PUT',
      `${schemes}/fields/parameters`,
      byField(({ exceptions = [], ...field }) => ({
        parameters: parametersOf(field),
        workTypeParameters: exceptions.map(({ type, ...said }) => ({
          workTypeId: typeId(type),
          ...parametersOf(said),
        })),
      })),
    )
  }
}

const buildConfigurations = ({ api, directory }: Builder, blueprint: Blueprint): void => {
  for (const { name, description = '', items } of blueprint.fieldConfigurations) {
    const id = createdId(api.call('POST', '/rest/api/3/fieldconfiguration', { name, description }))
    directory.add('fieldConfiguration', name, id)
    if (items.length === 0) continue
    api.call('PUT', `/rest/api/3/fieldconfiguration/${id}/fields`, {
      fieldConfigurationItems: items.map(
        ({ field, hidden, required, renderer, description: text }) => ({
          id: directory.id('field', field),
          ...(hidden ? { isHidden: true } : {}),
          ...(required ? { isRequired: true } : {}),
          ...(text === undefined ? {} : { description: text }),
          ...(renderer === undefined ? {} : { renderer: `${renderer}-renderer` }),
        }),
      ),
    })
  }
  for (const { name, description = '', mappings } of blueprint.fieldConfigurationSchemes) {
    const body = { name, description }
    const id = createdId(api.call('POST', '/rest/api/3/fieldconfigurationscheme', body))
    directory.add('fieldConfigurationScheme', name, id)
    api.call('PUT', `/rest/api/3/fieldconfigurationscheme/${id}/mapping`, {
      mappings: Object.entries(mappings).map(([type, configuration]) => ({
        issueTypeId: type === 'default' ? type : directory.id('issueType', type),
        fieldConfigurationId: directory.id('fieldConfiguration', configuration),
      })),
    })
  }
}

/** What decides about fields, of the model that the site is on. */
export const buildFieldSchemes = (builder: Builder, blueprint: Blueprint): void => {
  if (fieldModel(builder.site) === 'field-schemes') buildSchemes(builder, blueprint)
  else buildConfigurations(builder, blueprint)
}
