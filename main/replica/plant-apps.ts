import { type AppRule, type AppRulePlace, type InstalledApp, installApp } from '#twin/apps/state'
import { textOf } from './data.ts'
import type { Planting } from './planting.ts'

const places: readonly AppRulePlace[] = ['Condition', 'Validator', 'Function']

/** No snapshot tells in which places of a transition a rule of an app can stand: in all of them. */
const anywhere = (moduleKey: string, name: string): readonly AppRule[] =>
  places.map((place) => ({ moduleKey, name, description: '', place }))

/** `ari:cloud:ecosystem::extension/{app}/{environment}/static/{module}` */
const forgeModule = /^ari:cloud:ecosystem::extension\/([^/]+)\/([^/]+)\/static\/(.+)$/

const installed = (id: string, name: string): InstalledApp => {
  const [, appId, environmentId, moduleKey] = forgeModule.exec(id) ?? []
  return appId !== undefined && environmentId !== undefined && moduleKey !== undefined
    ? { platform: 'forge', appId, environmentId, rules: anywhere(moduleKey, name) }
    : { platform: 'connect', key: id, rules: anywhere('rule', name) }
}

/** The apps that bring rules for workflows. What a rule does, only the app knows. */
export const plantApps = ({ site, of }: Planting): void => {
  for (const { id, name, data } of of('app')) {
    if (textOf(data, 'plan') === '') installApp(site, installed(id, name))
  }
}
