import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, scopeMember, textMember, unusedAnswer } from '../answer-members.ts'

const screen = z.object({
  id: idMember,
  name: z.string(),
  description: textMember,
  scope: scopeMember,
})

/** A screen without its tabs. */
export type ScreenAnswer = z.infer<typeof screen>

const tab = z.object({ id: idMember, name: z.string() })

/** A tab without its fields. */
export type TabAnswer = z.infer<typeof tab>

/** Operations on screens, their tabs and the fields on them. */
export const screenEndpoints = {
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/screens',
    effect: 'read',
    answer: screen,
    paging: { style: 'page-bean', size: 1000 },
  }),
  /** Tabs of many screens; needs ids, and counts in tabs. */
  tabsOfMany: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/screens/tabs',
    effect: 'read',
    answer: z.object({ screenId: idMember, tabId: idMember, tabName: z.string() }),
    paging: { style: 'max-result', size: 100 },
    stage: 'experimental',
  }),
  tabs: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/screens/{screenId}/tabs',
    effect: 'read',
    answer: tab,
    paging: { style: 'array' },
  }),
  tabFields: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/screens/{screenId}/tabs/{tabId}/fields',
    effect: 'read',
    answer: z.object({ id: z.string() }),
    paging: { style: 'array' },
  }),
  /** Also makes a first tab. */
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/screens',
    effect: 'create',
    answer: screen,
    stage: 'experimental',
  }),
  /** Sending the name that a screen has is refused as a duplicate. */
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/screens/{screenId}',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
  createTab: endpoint({
    method: 'POST',
    path: '/rest/api/3/screens/{screenId}/tabs',
    effect: 'create',
    answer: tab,
  }),
  renameTab: endpoint({
    method: 'PUT',
    path: '/rest/api/3/screens/{screenId}/tabs/{tabId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  moveTab: endpoint({
    method: 'POST',
    path: '/rest/api/3/screens/{screenId}/tabs/{tabId}/move/{pos}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** With the fields that are still on it. */
  deleteTab: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/screens/{screenId}/tabs/{tabId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Refused while a screen scheme or a workflow shows the screen. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/screens/{screenId}',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
  /**
   * Also associates the field with the field schemes of all projects that use the screen, unless
   * `skipFieldAssociation` is true (jira-api 3.8, 3.14). It is, on sites that have such schemes: which
   * fields a scheme has is the scheme's own step, with its own yes where others use it.
   */
  addField: endpoint({
    method: 'POST',
    path: '/rest/api/3/screens/{screenId}/tabs/{tabId}/fields',
    effect: 'create',
    answer: unusedAnswer,
  }),
  removeField: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/screens/{screenId}/tabs/{tabId}/fields/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  moveField: endpoint({
    method: 'POST',
    path: '/rest/api/3/screens/{screenId}/tabs/{tabId}/fields/{id}/move',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
