import type { Blueprint } from '#twin/blueprint/blueprint'
import { smallBlueprint } from './small-site.ts'

/** The small site with more in its lists, and with objects of which the small site knows nothing. */
export const fullerBlueprint: Blueprint = {
  ...smallBlueprint,
  resolutions: [...smallBlueprint.resolutions, { name: 'Sunk', description: '' }],
  issueTypes: [...smallBlueprint.issueTypes, { name: 'Detour' }],
  issueTypeSchemes: [
    { name: 'Boat Types', types: ['Voyage', 'Leg', 'Detour'], defaultType: 'Voyage' },
  ],
  screens: [
    ...smallBlueprint.screens.map((screen) => ({
      ...screen,
      tabs: [...screen.tabs, { name: 'Old', fields: ['labels'] }],
    })),
    { name: 'Wreck Screen', tabs: [{ name: 'Wreck', fields: ['summary'] }] },
  ],
}
