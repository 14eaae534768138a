import type { ConfigObject } from '#contract/model/config-object'
import type { HandWork, KindModel } from '#domain/kind-model'
import { secretsIn } from '#domain/secrets-in'
import { webhookAbilities } from './abilities.ts'

/** Nobody can see whether a secret that was entered is the right one, so somebody has to say so. */
const enterSecrets = ({ name, data }: ConfigObject): readonly HandWork[] =>
  secretsIn(data).map(({ value }) => ({
    code: 'webhook-secret',
    values: [
      { label: 'Webhook', value: name },
      { label: 'Secret', value: value.$secret },
    ],
  }))

/**
 * Webhooks that an administrator set up; those of apps belong to their apps. Jira lets several bear
 * one name. One whose address lacks a secret is made turned off, and reading shows whether a person
 * has turned it on.
 */
export const webhookModel: KindModel = {
  kind: 'webhook',
  title: { one: 'webhook', many: 'webhooks' },
  role: 'carried',
  collections: [{ path: 'events', identity: 'element', order: 'unordered' }],
  unchangeable: [],
  deferrable: [],
  abilities: webhookAbilities,
  sameNames: true,
  handWork: enterSecrets,
  handWorkOnlyIfWritten: true,
  byHand: [{ member: 'turnedOn', code: 'webhook-enable' }],
}
