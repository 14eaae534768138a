import { issueTypeScreenSchemeSlice } from '#twin/issue-type-screen-schemes/state'
import { screenOperations, screenSchemeSlice } from '#twin/screen-schemes/state'
import { addTab, type ScreenRecord, screenSlice } from '#twin/screens/state'
import { idOf, idsOf, objectOf, objectsOf, textOf } from './data.ts'
import { type Planting, replacing } from './planting.ts'

/** Screens with their tabs, which get new ids. */
export const plantScreens = (planting: Planting): void => {
  const all = screenSlice.of(planting.site)
  for (const { id, name, data, protection } of replacing(planting, 'screen', all)) {
    const screen: ScreenRecord = {
      id,
      name,
      description: textOf(data, 'description'),
      system: protection === 'default',
      tabs: [],
    }
    all[id] = screen
    for (const tab of objectsOf(data, 'tabs')) {
      addTab(planting.site, screen, textOf(tab, 'name'), idsOf(tab, 'fields'))
    }
  }
}

/** Screen schemes. */
export const plantScreenSchemes = (planting: Planting): void => {
  const all = screenSchemeSlice.of(planting.site)
  for (const { id, name, data, protection } of replacing(planting, 'screenScheme', all)) {
    const screens = objectOf(data, 'screens')
    const ids = screenOperations.flatMap((operation) => {
      const screenId = idOf(screens, operation)
      return screenId === undefined ? [] : [[operation, screenId] as const]
    })
    all[id] = {
      id,
      name,
      description: textOf(data, 'description'),
      system: protection === 'default',
      screens: { default: '', ...Object.fromEntries(ids) },
    }
  }
}

/** Issue type screen schemes. */
export const plantIssueTypeScreenSchemes = (planting: Planting): void => {
  const all = issueTypeScreenSchemeSlice.of(planting.site)
  const found = replacing(planting, 'issueTypeScreenScheme', all)
  for (const { id, name, data, protection } of found) {
    const rows = objectsOf(data, 'mappings').map(
      (row) => [idOf(row, 'issueType') ?? 'default', idOf(row, 'screenScheme') ?? ''] as const,
    )
    all[id] = {
      id,
      name,
      description: textOf(data, 'description'),
      system: protection === 'default',
      mappings: Object.fromEntries(rows),
    }
  }
}
