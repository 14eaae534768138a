import type { KindModel } from '#domain/kind-model'

/**
 * People, apps and portal customers. Never written; the same Atlassian account has the same id on
 * every site, so the id is what they are matched by. An inactive account can be named nowhere and
 * bears another key.
 */
export const userModel: KindModel = {
  kind: 'user',
  title: { one: 'user', many: 'users' },
  role: 'matched',
  collections: [],
  unchangeable: [],
  deferrable: [],
}
