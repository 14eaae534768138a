import { installApp } from '../apps/state.ts'
import { setLevelName } from '../hierarchy/state.ts'
import { addIssueType } from '../issue-types/state.ts'
import { settings } from '../settings/state.ts'
import type { SettingsBlueprint } from './administration-blueprints.ts'
import type { Blueprint } from './blueprint.ts'
import { type Builder, createdId } from './builder.ts'

const api3 = '/rest/api/3'

const hooks = '/rest/webhooks/1.0/webhook'

/** Webhooks without their queries, which name things that are not there yet. */
const buildWebhooks = ({ api, directory }: Builder, blueprint: Blueprint): void => {
  for (const { jql: _, ...webhook } of blueprint.administration?.webhooks ?? []) {
    const made = api.call('POST', hooks, webhook) as { self: string }
    directory.add('webhook', webhook.name, made.self.split('/').at(-1) ?? '')
  }
}

/** What webhooks ask, when all that it names is there. */
export const buildWebhookQueries = ({ api, directory }: Builder, blueprint: Blueprint): void => {
  for (const { name, jql } of blueprint.administration?.webhooks ?? []) {
    if (jql === undefined) continue
    const filters = { 'issue-related-events-section': jql }
    api.call('PUT', `${hooks}/${directory.id('webhook', name)}`, { filters })
  }
}

/**
 * What workflows may refer to and no schemes hold: apps, webhooks, link types, and the levels of the
 * hierarchy, which no operation sets.
 */
export const buildFoundations = (builder: Builder, blueprint: Blueprint): void => {
  const { site, api, directory } = builder
  const { apps = [], linkTypes = [], levels = {}, highTypes = {} } = blueprint.administration ?? {}
  for (const app of apps) installApp(site, app)
  for (const type of linkTypes) {
    directory.add('linkType', type.name, createdId(api.call('POST', `${api3}/issueLinkType`, type)))
  }
  for (const [level, name] of Object.entries(levels)) setLevelName(site, Number(level), name)
  for (const [name, hierarchyLevel] of Object.entries(highTypes)) {
    directory.add('issueType', name, addIssueType(site, { name, hierarchyLevel }).id)
  }
  buildWebhooks(builder, blueprint)
}

const buildDefaults = ({ api, directory }: Builder, wanted: SettingsBlueprint): void => {
  const { defaultPriority, defaultResolution } = wanted
  if (defaultPriority !== undefined) {
    const id = directory.id('priority', defaultPriority)
    api.call('PUT', `${api3}/priority/default`, { id })
  }
  if (defaultResolution !== undefined) {
    const id = directory.id('resolution', defaultResolution)
    api.call('PUT', `${api3}/resolution/default`, { id })
  }
}

/** What is set for the whole site. */
export const buildSettings = (builder: Builder, blueprint: Blueprint): void => {
  const { site, api, directory } = builder
  const wanted = blueprint.administration?.settings
  if (wanted === undefined) return
  for (const [id, value] of Object.entries(wanted.properties ?? {})) {
    api.call('PUT', `${api3}/application-properties/${id}`, { id, value })
  }
  if (wanted.timeTracking !== undefined) {
    api.call('PUT', `${api3}/configuration/timetracking/options`, wanted.timeTracking)
  }
  if (wanted.columns !== undefined) {
    const columns = wanted.columns.map((key) => directory.id('field', key))
    api.call('PUT', `${api3}/settings/columns`, { columns })
  }
  if (wanted.banner !== undefined) api.call('PUT', `${api3}/announcementBanner`, wanted.banner)
  Object.assign(settings.of(site).global, wanted.global)
  buildDefaults(builder, wanted)
}
