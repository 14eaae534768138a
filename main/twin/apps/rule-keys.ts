import type { Site } from '../site-model.ts'
import { type AppRulePlace, type InstalledApp, installedApps } from './state.ts'

const ruleKeys: Readonly<Record<InstalledApp['platform'], Record<AppRulePlace, string>>> = {
  connect: {
    Condition: 'connect:expression-condition',
    Validator: 'connect:expression-validator',
    Function: 'connect:remote-workflow-function',
  },
  forge: {
    Condition: 'forge:expression-condition',
    Validator: 'forge:expression-validator',
    Function: 'forge:workflow-post-function',
  },
}

/** The key of the rules that an app of this platform has in this place. */
export function appRuleKey(platform: InstalledApp['platform'], place: AppRulePlace): string {
  return ruleKeys[platform][place]
}

/** Whether a rule key belongs to an app. */
export function isAppRule(ruleKey: string): boolean {
  return ruleKey.startsWith('connect:') || ruleKey.startsWith('forge:')
}

/** The ARI by which a workflow names a module of a Forge app. */
export function forgeModuleAri(appId: string, environmentId: string, moduleKey: string): string {
  return `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${moduleKey}`
}

function brings(
  app: InstalledApp,
  place: AppRulePlace,
  parameters: Readonly<Record<string, string>>,
): boolean {
  if (app.platform === 'connect') return app.key === parameters.appKey
  const { appId, environmentId } = app
  return app.rules.some(
    (rule) =>
      rule.place === place &&
      forgeModuleAri(appId, environmentId, rule.moduleKey) === parameters.key,
  )
}

/**
 * Whether an installed app brings this rule in this place: a Connect app by its key, a Forge app by
 * app, environment and module.
 */
export function isBroughtByApp(
  site: Pick<Site, 'state'>,
  ruleKey: string,
  place: string,
  parameters: Readonly<Record<string, string>>,
): boolean {
  return installedApps.of(site).apps.some((app) => {
    const places = Object.entries(ruleKeys[app.platform]) as [AppRulePlace, string][]
    const found = places.find(([, key]) => key === ruleKey)
    return found !== undefined && found[0] === place && brings(app, found[0], parameters)
  })
}
