import { isJsonObject } from '#contract/model/json'
import type { KindModel } from '#domain/kind-model'
import { screenSchemeAbilities } from './abilities.ts'

/** The operations that a screen scheme has a screen for; `default` stands in for the others. */
export const screenOperations = ['default', 'create', 'edit', 'view'] as const

/** Screen schemes: which screen for which operation. */
export const screenSchemeModel: KindModel = {
  kind: 'screenScheme',
  title: { one: 'screen scheme', many: 'screen schemes' },
  role: 'carried',
  abilities: screenSchemeAbilities,
  collections: [],
  longest: { name: 255, description: 255 },
  unchangeable: [],
  deferrable: [],
  // The specification takes ids only, and has no call that takes an operation its screen.
  check: (wanted, destination) => {
    const { screens } = wanted
    const present = destination?.data.screens
    if (!isJsonObject(screens) || !isJsonObject(present)) return []
    return screenOperations
      .filter((operation) => screens[operation] === null && present[operation] !== null)
      .map((operation) => ({
        code: 'limit-exceeded',
        path: `screens.${operation}`,
        details: ['Jira has no call that takes the screen of an operation away.'],
      }))
  },
}
