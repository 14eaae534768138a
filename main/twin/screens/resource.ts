import type { Resource } from '../resource.ts'
import type { Site } from '../site-model.ts'
import { screenRoutes } from './crud.ts'
import { addScreen, screenSlice } from './state.ts'
import { removeFromScreens, tabFieldRoutes } from './tab-fields.ts'
import { tabRoutes } from './tabs.ts'
import { checkTransitionScreen, refuseWhileInWorkflow } from './workflow-use.ts'

/** Fields that Jira puts on the default screen of a new site. */
export const defaultScreenFields: readonly string[] = [
  'summary',
  'issuetype',
  'security',
  'priority',
  'duedate',
  'components',
  'versions',
  'fixVersions',
  'assignee',
  'reporter',
  'environment',
  'description',
  'timetracking',
  'attachment',
  'labels',
]

/** The three screens of every new site; their ids are the same everywhere. */
function seedScreens(site: Site): void {
  const name = 'Field Tab'
  addScreen(site, {
    fixedId: '1',
    name: 'Default Screen',
    description: 'Allows to update all system fields.',
    tabs: [{ name, fieldIds: defaultScreenFields }],
  })
  addScreen(site, {
    fixedId: '2',
    name: 'Workflow Screen',
    description: 'This screen is used in the workflow and enables you to assign issues',
    tabs: [{ name, fieldIds: ['assignee'] }],
  })
  addScreen(site, {
    fixedId: '3',
    name: 'Resolve Issue Screen',
    description: 'Allows to set resolution, change fix versions and assign an issue.',
    tabs: [{ name, fieldIds: ['resolution', 'fixVersions', 'assignee', 'worklog'] }],
  })
}

/** Screens, their tabs and the fields on them. */
export const screensResource: Resource = {
  name: 'screens',
  routes: [...screenRoutes, ...tabRoutes, ...tabFieldRoutes],
  seed: seedScreens,
  fieldDeleted: removeFromScreens,
  refusesScreenDeletion: refuseWhileInWorkflow,
  checkWorkflowRule: checkTransitionScreen,
  projectDeleted: (site, projectId) => {
    const screens = screenSlice.of(site)
    for (const screen of Object.values(screens)) {
      if (screen.scopeProjectId === projectId) delete screens[screen.id]
    }
  },
}
