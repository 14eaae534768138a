import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Where in a transition a rule of an app stands. */
export type AppRulePlace = 'Condition' | 'Validator' | 'Function'

/** A workflow rule that an app brings. */
export interface AppRule {
  readonly moduleKey: string
  readonly name: string
  readonly description: string
  readonly place: AppRulePlace
}

/** An app of either platform; Forge apps are told apart by the environment they come from. */
export type InstalledApp =
  | {
      readonly platform: 'connect'
      readonly key: string
      readonly rules: readonly AppRule[]
    }
  | {
      readonly platform: 'forge'
      readonly appId: string
      readonly environmentId: string
      readonly rules: readonly AppRule[]
    }

/** The apps of a site; installing is the site's maker's doing, no API of Jira's does it. */
export const installedApps = defineSlice('installedApps', (): { apps: InstalledApp[] } => ({
  apps: [],
}))

/** Installs an app. */
export function installApp(site: Pick<Site, 'state'>, app: InstalledApp): void {
  installedApps.of(site).apps.push(app)
}

/** Takes an app away, by its key or Forge id; its rules stay in the workflows that have them. */
export function uninstallApp(site: Pick<Site, 'state'>, keyOrId: string): void {
  const state = installedApps.of(site)
  state.apps = state.apps.filter(
    (app) => (app.platform === 'connect' ? app.key : app.appId) !== keyOrId,
  )
}
