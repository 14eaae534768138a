import type { KindModel } from '#domain/kind-model'
import { notificationSchemeAbilities } from './abilities.ts'

/**
 * Notification schemes: who is told of which event. Events are Jira's own, whose ids are the same
 * on every site; a site's own events cannot be made through the API, so they are left out and told
 * (jira-api 3.17). Which projects use a scheme is the project's.
 */
export const notificationSchemeModel: KindModel = {
  kind: 'notificationScheme',
  title: { one: 'notification scheme', many: 'notification schemes' },
  role: 'carried',
  abilities: notificationSchemeAbilities,
  collections: [
    { path: 'notifications', identity: 'element', order: 'unordered', unresolved: 'problem' },
  ],
  longest: { name: 255, description: 4000 },
  unchangeable: [],
  deferrable: [],
}
