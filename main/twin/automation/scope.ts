import { findProject } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import { refuseRule, refuseUnreadable } from './errors.ts'
import type { Component } from './state.ts'

const foreign = 'User does not have admin permission within this rule home'

/** The ARI of the whole site. */
export function siteAri(cloudId: string): string {
  return `ari:cloud:jira::site/${cloudId}`
}

/** The ARI of a project. */
export function projectAri(cloudId: string, projectId: string): string {
  return `ari:cloud:jira:${cloudId}:project/${projectId}`
}

/** One of this site's ARIs; another cloudId or project is refused as a lack of permission. */
function checkAri(site: Pick<Site, 'state'>, ari: string): void {
  const { cloudId } = site.state
  if (ari === siteAri(cloudId)) return
  const [, owner, projectId = ''] =
    /^ari:cloud:jira:([^:]*):(?:project|site)\/(.+)$/.exec(ari) ??
    refuseRule(`'${ari}' is not a valid ARI`, 'ruleScopeARIs')
  const isOwn = owner === cloudId && ari === projectAri(cloudId, projectId)
  if (!isOwn || findProject(site, projectId)?.id !== projectId) refuseRule(foreign)
}

/** The scope of a rule: at least one ARI, all of this site. */
export function readScope(site: Pick<Site, 'state'>, value: unknown): readonly string[] {
  if (value === undefined || value === null) {
    return refuseRule("'ruleScopeARIs' must not be empty", 'ruleScopeARIs')
  }
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) {
    return refuseUnreadable()
  }
  if (value.length === 0) refuseRule("'ruleScopeARIs' must not be empty", 'ruleScopeARIs')
  for (const ari of value) checkAri(site, ari)
  return value
}

/** A trigger that keeps a copy of the scope follows the scope, without a word. */
export function followScope(trigger: Component, scope: readonly string[]): Component {
  const { value } = trigger
  if (typeof value === 'string' || !Array.isArray(value.eventFilters)) return trigger
  return { ...trigger, value: { ...value, eventFilters: [...scope] } }
}
