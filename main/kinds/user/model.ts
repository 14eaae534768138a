import type { KindModel } from '#domain/kind-model'
import { userAbilities } from './abilities.ts'

/**
 * People, apps and portal customers. Never written; the same Atlassian account has the same id on
 * every site, so the id is what they are matched by, and the e-mail address where it is shown. An account that is inactive on the destination
 * can be named nowhere there (jira-api 3.22).
 */
export const userModel: KindModel = {
  kind: 'user',
  title: { one: 'user', many: 'users' },
  role: 'matched',
  abilities: userAbilities,
  collections: [],
  unchangeable: [],
  deferrable: [],
  otherKey: ({ facts }) =>
    typeof facts.address === 'string' ? facts.address.toLowerCase() : undefined,
  usable: (destination) => destination.data.active === true,
}
