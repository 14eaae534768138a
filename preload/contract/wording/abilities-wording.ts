import type { Ability, AbilityName } from '../model/abilities.ts'

/** All abilities, in the order in which a table shows them. */
export const abilityNames = [
  'read',
  'create',
  'update',
  'delete',
  'reuse',
  'rename',
] as const satisfies readonly AbilityName[]

/** What each ability is called, and what it means. */
export const abilityWording: Readonly<
  Record<AbilityName, { readonly label: string; readonly meaning: string }>
> = {
  read: { label: 'Read', meaning: 'is in a snapshot, and compared' },
  create: { label: 'Create', meaning: 'is made where the destination lacks it' },
  update: { label: 'Update', meaning: 'is changed where the destination has it' },
  delete: { label: 'Delete', meaning: 'is deleted as a whole where you tick it' },
  reuse: { label: 'Reuse', meaning: 'is found on the destination and used there' },
  rename: {
    label: 'Rename',
    meaning: 'gets the source’s name where it is known by something else than its name',
  },
}

/** How far an ability reaches. */
export const reachWording: Readonly<Record<Ability['can'], string>> = {
  yes: 'Yes',
  'in-part': 'In part',
  no: 'No',
}
