import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with versions, and what of them is lost. */
export const versionAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: inPart('Only while no issue that you may see has it.'),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'The order of versions',
      why: 'It is one order for all versions of a project, and each version is carried by itself.',
    },
    {
      what: 'Driver, approvers and related work',
      why: 'They belong to the work that is released, not to the configuration.',
    },
  ],
  proven: 'specification',
}
