import type { ConfigObject } from '#contract/model/config-object'
import type { HandWork, KindModel } from '#domain/kind-model'
import { secretsIn } from '#domain/secrets-in'
import { objectsIn, referredIds, textIn } from '../wanted-members.ts'
import { automationRuleAbilities } from './abilities.ts'
import { checkRuleTypes } from './check-types.ts'

/** What somebody has to do once the rule is there: nobody else can connect, or knows a secret. */
const toDo = ({ data, name }: ConfigObject): readonly HandWork[] => [
  ...objectsIn(data, 'connections').map(
    (connection): HandWork => ({
      code: 'automation-connection',
      values: [
        { label: 'Rule', value: name },
        { label: 'Connection', value: textIn(connection, 'target') },
      ],
    }),
  ),
  ...secretsIn(data).map(
    ({ value }): HandWork => ({
      code: 'automation-secret',
      values: [
        { label: 'Rule', value: name },
        { label: 'Secret', value: value.$secret },
      ],
    }),
  ),
]

const forProjects = ({ data }: ConfigObject): readonly string[] | 'every' =>
  data.everywhere === true ? 'every' : referredIds(data, 'projects')

/**
 * Rules of automation. Names are not unique, so that what stands for what is a suggestion by name,
 * scope and trigger. A rule whose projects all stay behind stays behind too: without any it would be
 * refused. Rules are made turned off; turning one on is a person's doing, or the last of
 * a plan where the user decides so.
 */
export const automationRuleModel: KindModel = {
  kind: 'automationRule',
  title: { one: 'automation rule', many: 'automation rules' },
  role: 'carried',
  forProjects,
  collections: [
    {
      path: 'projects',
      identity: 'element',
      order: 'unordered',
      unresolved: 'quietly',
      whenEmptied: 'leave-object-out',
    },
    { path: 'labels', identity: 'element', order: 'unordered' },
    { path: 'collaborators', identity: 'element', order: 'unordered', unresolved: 'problem' },
  ],
  unchangeable: [],
  deferrable: [],
  abilities: automationRuleAbilities,
  sameNames: true,
  replaceablePeople: ['author', 'actor.account'],
  replacedByHand: { 'actor.account': 'automation-actor' },
  byHand: [{ member: 'state', code: 'automation-enable', last: true }],
  handWork: toDo,
  handWorkOnlyIfWritten: true,
  checkLater: checkRuleTypes,
}
