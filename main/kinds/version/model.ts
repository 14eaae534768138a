import type { KindModel } from '#domain/kind-model'
import { versionAbilities } from './abilities.ts'

/**
 * Versions of projects. Their order is not carried: it is one order for all of a project's
 * versions, and each version is an object of its own.
 */
export const versionModel: KindModel = {
  kind: 'version',
  title: { one: 'version', many: 'versions' },
  partOf: 'project',
  role: 'carried',
  abilities: versionAbilities,
  collections: [],
  longest: { name: 255, description: 16_384 },
  unchangeable: [],
  deferrable: [],
  issuesWith: ({ id }, gone) =>
    gone ? undefined : `fixVersion = ${id} OR affectedVersion = ${id}`,
}
