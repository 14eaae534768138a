import type { KindModel } from '#domain/kind-model'
import { screenAbilities } from './abilities.ts'

/**
 * Screens with their tabs. A field stands on one tab of a screen at most. A field that the
 * destination lacks (an app's, a product's) is left off the screen as a problem, since the rest of
 * the screen is of use without it.
 */
export const screenModel: KindModel = {
  kind: 'screen',
  title: { one: 'screen', many: 'screens' },
  role: 'carried',
  abilities: screenAbilities,
  collections: [
    { path: 'tabs', identity: ['name'], order: 'ordered', spelling: ['name'] },
    {
      path: 'tabs.*.fields',
      identity: 'element',
      order: 'ordered',
      unresolved: 'problem',
      once: true,
    },
  ],
  longest: { name: 255, description: 255, 'tabs.*.name': 255 },
  unchangeable: [],
  deferrable: [],
}
