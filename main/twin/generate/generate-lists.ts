import type { Blueprint } from '../blueprint/blueprint.ts'
import type { Dice } from './dice.ts'
import { words } from './words.ts'

/** Priorities and resolutions of a company's own. */
export const generateLists = (dice: Dice): Pick<Blueprint, 'priorities' | 'resolutions'> => ({
  priorities: dice.some(words.urgencies, 0.5, 1).map(([name, color], at) => ({
    name,
    color,
    description: `${name}, as we say`,
    ...(at === 0 ? { icon: 'own' as const } : {}),
  })),
  resolutions: dice.some(words.ends, 0.5, 1).map((name) => ({ name, description: 'Over' })),
})
