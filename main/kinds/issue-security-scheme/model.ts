import type { KindModel } from '#domain/kind-model'
import { respelled } from '../respelled.ts'
import { issueSecuritySchemeAbilities } from './abilities.ts'

/**
 * Issue security schemes: levels, and who may see issues of each. No call orders the levels.
 * A member whom the destination does not have is left out and told: fewer people see the issues,
 * never more. Which projects use a scheme is the project's.
 */
export const issueSecuritySchemeModel: KindModel = {
  kind: 'issueSecurityScheme',
  title: { one: 'issue security scheme', many: 'issue security schemes' },
  role: 'carried',
  abilities: issueSecuritySchemeAbilities,
  collections: [
    { path: 'levels', identity: ['name'], order: 'unordered', spelling: ['name'] },
    { path: 'levels.*.members', identity: 'element', order: 'unordered', unresolved: 'problem' },
  ],
  longest: { name: 60, description: 255, 'levels.*.name': 255, 'levels.*.description': 4000 },
  unchangeable: [],
  deferrable: [],
  respell: (spelled, before) => ({
    ...spelled,
    defaultLevel: respelled(spelled.defaultLevel, 'name', before.levels, spelled.levels),
  }),
}
