import type { Abilities } from '#contract/model/abilities'
import { inPart } from '#domain/abilities'
import { appAbilities as ofCloud } from '../abilities.ts'

/** What can be done with Jira’s products on Data Center, and what of them is lost. */
export const appAbilities: Abilities = {
  ...ofCloud,
  read: inPart('Jira’s own products; which apps are installed its REST API does not show.'),
}
