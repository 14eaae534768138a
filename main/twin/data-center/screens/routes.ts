import { type DataCenterRoute, since912 } from '../route.ts'
import { listScreens } from './list.ts'
import { setShownWhenEmpty } from './show-when-empty.ts'
import {
  addField,
  addToDefault,
  listAvailable,
  listFields,
  moveField,
  removeField,
} from './tab-fields.ts'
import { createTab, deleteTab, listTabs, moveTab, renameTab } from './tabs.ts'

const all = '/rest/api/2/screens'
const tabs = `${all}/{screenId}/tabs`
const tab = `${tabs}/{tabId}`
const fields = `${tab}/fields`
const field = `${fields}/{id}`
const admin = { who: 'admin', notAdministrator: 401 } as const

/** What is on screens (jira-dc-api §3.8); screens themselves are made in the user interface only. */
export const screenRoutes: readonly DataCenterRoute[] = [
  { ...admin, method: 'GET', path: all, handle: listScreens },
  { ...admin, method: 'POST', path: `${all}/addToDefault/{fieldId}`, handle: addToDefault },
  { ...admin, method: 'GET', path: `${all}/{screenId}/availableFields`, handle: listAvailable },
  { method: 'GET', path: tabs, who: 'user', websudo: true, handle: listTabs },
  { ...admin, method: 'POST', path: tabs, handle: createTab },
  { ...admin, method: 'PUT', path: tab, handle: renameTab },
  { ...admin, method: 'DELETE', path: tab, handle: deleteTab },
  { ...admin, method: 'POST', path: `${tab}/move/{pos}`, handle: moveTab },
  { method: 'GET', path: fields, who: 'user', websudo: true, handle: listFields },
  { ...admin, method: 'POST', path: fields, handle: addField },
  { ...admin, method: 'DELETE', path: field, handle: removeField },
  { ...admin, method: 'POST', path: `${field}/move`, handle: moveField },
  {
    ...admin,
    method: 'PUT',
    path: `${field}/updateShowWhenEmptyIndicator/{newValue}`,
    since: since912,
    handle: setShownWhenEmpty,
  },
]
