import { listEndpoint } from '#jira/endpoint'
import { screenEndpoints as ofCloud } from '../endpoints.ts'

const tabs = '/rest/api/2/screens/{screenId}/tabs'
const tab = `${tabs}/{tabId}` as const

/**
 * Operations on what is on screens: Cloud's under another address (jira-dc-api 3.8). None makes,
 * renames or deletes a screen. Who is no administrator gets 401.
 */
export const screenEndpoints = {
  /** Without parameters all screens, as a plain list (jira-dc-api 1.5). */
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/screens',
    effect: 'read',
    answer: ofCloud.search.answer,
    paging: { style: 'array' },
  }),
  tabs: { ...ofCloud.tabs, path: tabs },
  tabFields: { ...ofCloud.tabFields, path: `${tab}/fields` },
  createTab: { ...ofCloud.createTab, path: tabs },
  renameTab: { ...ofCloud.renameTab, path: tab },
  moveTab: { ...ofCloud.moveTab, path: `${tab}/move/{pos}` },
  /** 412 for the last tab of a screen. */
  deleteTab: { ...ofCloud.deleteTab, path: tab },
  addField: { ...ofCloud.addField, path: `${tab}/fields` },
  removeField: { ...ofCloud.removeField, path: `${tab}/fields/{id}` },
  moveField: { ...ofCloud.moveField, path: `${tab}/fields/{id}/move` },
} as const
