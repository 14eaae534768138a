import type { KindModel } from '#domain/kind-model'
import { fieldSchemeAbilities } from './abilities.ts'
import { checkAllowed } from './check-allowed.ts'

/**
 * Field schemes, Jira's model of 2026: which fields projects have, for which work types, and what is
 * said of them there. A scheme can list every field of its site, so they are not pulled in: those
 * that come along for other reasons, or are there, are in the scheme. What is said of one field is
 * one thing. Which projects use a scheme is the project's.
 */
export const fieldSchemeModel: KindModel = {
  kind: 'fieldScheme',
  title: { one: 'field scheme', many: 'field schemes' },
  role: 'carried',
  abilities: fieldSchemeAbilities,
  collections: [
    {
      path: 'fields',
      identity: ['field'],
      order: 'unordered',
      unresolved: 'if-present',
      madeWithOthers: true,
    },
    {
      path: 'fields.*.workTypes',
      identity: 'element',
      order: 'unordered',
      unresolved: 'if-present',
      whole: true,
      whenEmptied: 'leave-element-out',
    },
    {
      path: 'fields.*.exceptions',
      identity: ['workType'],
      order: 'unordered',
      unresolved: 'if-present',
      whole: true,
    },
  ],
  unchangeable: [],
  deferrable: [],
  fixedOnDefault: ['name', 'description'],
  checkLater: checkAllowed,
}
