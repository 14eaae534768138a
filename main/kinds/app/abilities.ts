import type { Abilities } from '#contract/model/abilities'
import { no, yes } from '#domain/abilities'

const installed = no('An app is installed by an administrator, from its vendor.')

/** What can be done with the apps that bring workflow rules, and what of them is lost. */
export const appAbilities: Abilities = {
  read: yes,
  create: installed,
  update: installed,
  delete: installed,
  reuse: yes,
  rename: installed,
  lost: [{ what: 'Settings of apps', why: 'Only the app itself may read and write them.' }],
  proven: 'specification',
}
