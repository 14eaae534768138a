import type { Blueprint } from './blueprint.ts'
import { type Builder, createdId } from './builder.ts'

/** Screens with tabs and fields, screen schemes, issue type screen schemes. */
export const buildScreens = ({ api, directory }: Builder, blueprint: Blueprint): void => {
  for (const screen of blueprint.screens) {
    const { name, description = '' } = screen
    const id = createdId(api.call('POST', '/rest/api/3/screens', { name, description }))
    directory.add('screen', name, id)
    const path = `/rest/api/3/screens/${id}/tabs`
    const [first] = api.call('GET', path) as { id: number }[]
    screen.tabs.forEach((tab, at) => {
      const tabId =
        at === 0
          ? createdId(api.call('PUT', `${path}/${first?.id}`, { name: tab.name }))
          : createdId(api.call('POST', path, { name: tab.name }))
      for (const field of tab.fields) {
        api.call('POST', `${path}/${tabId}/fields`, { fieldId: directory.id('field', field) })
      }
    })
  }
  for (const { name, description = '', screens } of blueprint.screenSchemes) {
    const ids = Object.entries(screens).map(([use, screen]) => [
      use,
      Number(directory.id('screen', screen)),
    ])
    const body = { name, description, screens: Object.fromEntries(ids) }
    directory.add(
      'screenScheme',
      name,
      createdId(api.call('POST', '/rest/api/3/screenscheme', body)),
    )
  }
  for (const { name, description = '', mappings } of blueprint.issueTypeScreenSchemes) {
    const body = {
      name,
      description,
      issueTypeMappings: Object.entries(mappings).map(([type, scheme]) => ({
        issueTypeId: type === 'default' ? type : directory.id('issueType', type),
        screenSchemeId: directory.id('screenScheme', scheme),
      })),
    }
    const made = api.call('POST', '/rest/api/3/issuetypescreenscheme', body)
    directory.add('issueTypeScreenScheme', name, createdId(made))
  }
}
