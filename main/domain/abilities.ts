import type { Ability } from '#contract/model/abilities'

/** It can be done without exception. */
export const yes: Ability = { can: 'yes' }

/** It can be done, but not for everything; `note` says what is left. */
export const inPart = (note: string): Ability => ({ can: 'in-part', note })

/** It cannot be done; `note` says why. */
export const no = (note: string): Ability => ({ can: 'no', note })
