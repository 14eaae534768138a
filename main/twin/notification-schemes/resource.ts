import type { Route } from '../http/route.ts'
import type { ProjectCreation, ProjectRecord } from '../projects/state.ts'
import type { Resource } from '../resource.ts'
import type { Site } from '../site-model.ts'
import { listEvents } from './events.ts'
import { getEvents, getProjectScheme, getScheme, listProjects, listSchemes } from './read.ts'
import {
  addNotificationScheme,
  defaultNotificationSchemeId,
  notificationSchemes,
  type Recipient,
} from './state.ts'
import { notificationsHoldField, replaceGroupInNotifications } from './usage.ts'
import {
  addNotifications,
  createScheme,
  deleteScheme,
  removeNotification,
  updateScheme,
} from './write.ts'

type Details = Readonly<Record<string, unknown>>

function seed(site: Site): void {
  const usual: readonly Recipient[] = [
    { type: 'CurrentAssignee' },
    { type: 'Reporter' },
    { type: 'AllWatchers' },
  ]
  addNotificationScheme(site, {
    id: defaultNotificationSchemeId,
    name: 'Default Notification Scheme',
    description: '',
    system: true,
    events: Object.fromEntries(listEvents(site).map(({ id }) => [id, usual])),
  })
}

function checkProjectDetails(site: Site, { notificationScheme: id }: Details) {
  if (id === undefined || id === null) return {}
  if (notificationSchemes.of(site)[String(id)] !== undefined) return {}
  return {
    notificationScheme: `The notification scheme with id '${String(id)}' does not exist.`,
  } as Record<string, string>
}

function projectUpdated(_site: Site, project: ProjectRecord, { notificationScheme: id }: Details) {
  if (id !== undefined && id !== null) project.schemes.notificationSchemeId = String(id)
}

function projectCreated(site: Site, project: ProjectRecord, { details }: ProjectCreation): void {
  projectUpdated(site, project, details)
  project.schemes.notificationSchemeId ??= defaultNotificationSchemeId
}

const all = '/rest/api/3/notificationscheme'
const one = `${all}/{id}`
const reading: Pick<Route, 'method' | 'who' | 'scopes'> = {
  method: 'GET',
  who: 'user',
  scopes: { classic: 'manage:jira-configuration' },
}
const writing: Pick<Route, 'who' | 'scopes'> = { who: 'admin', scopes: 'none' }

/** Notification schemes, their events and the projects that use them. */
export const notificationSchemesResource: Resource = {
  name: 'notification-schemes',
  seed,
  checkProjectDetails,
  projectUpdated,
  projectCreated,
  holdsField: notificationsHoldField,
  groupDeleted: replaceGroupInNotifications,
  routes: [
    { ...reading, path: all, handle: listSchemes },
    { method: 'POST', path: all, ...writing, handle: createScheme },
    { ...reading, path: `${all}/project`, handle: listProjects },
    { ...reading, path: one, handle: getScheme },
    { method: 'PUT', path: one, ...writing, handle: updateScheme },
    { method: 'DELETE', path: one, ...writing, handle: deleteScheme },
    { method: 'PUT', path: `${one}/notification`, ...writing, handle: addNotifications },
    {
      method: 'DELETE',
      path: `${one}/notification/{notificationId}`,
      ...writing,
      handle: removeNotification,
    },
    {
      method: 'GET',
      path: '/rest/api/3/project/{projectKeyOrId}/notificationscheme',
      who: 'user',
      handle: getProjectScheme,
    },
    { method: 'GET', path: '/rest/api/3/events', who: 'admin', handle: getEvents },
  ],
}
