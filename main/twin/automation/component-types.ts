import type { Site } from '../site-model.ts'
import { automation } from './state.ts'

/** Types that a third party found by trial (automation-api §4); Atlassian promises none of them. */
const knownTypes: readonly string[] = [
  'jira.manual.trigger.issue',
  'jira.issue.event.trigger:created',
  'jira.issue.event.trigger:transitioned',
  'jira.issue.event.trigger:commented',
  'jira.issue.field.changed',
  'jira.jql.scheduled',
  'jira.incoming.webhook',
  'jira.version.event.trigger:created',
  'jira.issue.condition',
  'jira.comparator.condition',
  'jira.jql.condition',
  'jira.user.condition',
  'jira.issues.related.condition',
  'jira.issue.hasAttachments',
  'jira.condition.container.block',
  'jira.condition.if.block',
  'jira.issue.related',
  'codebarrel.action.log',
  'jira.issue.edit',
  'jira.issue.transition',
  'jira.issue.create',
  'jira.issue.comment',
  'jira.issue.assign',
  'jira.issue.clone',
  'jira.issue.delete',
  'jira.issue.link',
  'jira.issue.delete.link',
  'jira.issue.create.subtasks',
  'jira.lookup.issues',
  'jira.create.variable',
  'jira.issue.outgoing.webhook',
  'jira.issue.outgoing.email',
  'action.send-templated-email',
  'jira.worklog.add',
  'jira.issue.add.watcher',
  'jira.set.entity.property',
  'jira.issue.set.security.level',
  'jira.version.create',
  'jira.version.release',
  'jira.version.unrelease',
  'jira.sprint.create',
  'jira.create.mapping-variable',
  'confluence.create-page.action',
  'cmdb.object.create',
  'jira.sd.create.request',
  'jsm.create.incident',
  'automation.orchestration.fragment',
]

/** Whether this site knows a type of component, of its own or of an app. */
export function knowsComponentType(site: Pick<Site, 'state'>, type: string): boolean {
  return knownTypes.includes(type) || automation.of(site).componentTypes.includes(type)
}
