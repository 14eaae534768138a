import type { ConfigObject } from '#contract/model/config-object'
import type { HandWork, KindModel } from '#domain/kind-model'
import { referencesIn } from '#domain/reference-walk'
import { notificationSchemeAbilities } from './abilities.ts'

/** Events that the site's administrators have made: no API makes them elsewhere. */
const customEvents = ({ data }: ConfigObject): readonly HandWork[] => {
  const ids = referencesIn(data).flatMap(({ reference: { $ref, id } }) =>
    $ref === 'issueEvent' ? [id] : [],
  )
  if (ids.length === 0) return []
  const values = [...new Set(ids)].map((id) => ({ label: 'Id on the source', value: id }))
  return [{ code: 'custom-events', values }]
}

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
  listedInPart: ['data-center'],
  collections: [
    { path: 'notifications', identity: 'element', order: 'unordered', unresolved: 'problem' },
  ],
  longest: { name: 255, description: 4000 },
  handWork: customEvents,
  unchangeable: [],
  deferrable: [],
}
