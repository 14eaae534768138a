import type { KindModel } from '#domain/kind-model'
import { appAbilities } from './abilities.ts'

/**
 * Apps that bring rules for workflows, as workflows name them: a Connect app by its key, a Forge app
 * by the ARI of each of its rules, which holds app, environment and module (jira-api 3.6). Never
 * written: an app is installed by an administrator. Matched by that name, which is alike on all sites.
 * Jira's own products are among them, with what is paid for them.
 */
export const appModel: KindModel = {
  kind: 'app',
  title: { one: 'app', many: 'apps' },
  role: 'matched',
  collections: [],
  unchangeable: [],
  deferrable: [],
  abilities: appAbilities,
}
