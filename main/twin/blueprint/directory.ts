import type { Site } from '../site-model.ts'
import { accounts } from '../users/state.ts'
import type { InProcessApi } from './in-process-api.ts'

/** The sorts of things that a blueprint names. */
export type Sort =
  | 'user'
  | 'group'
  | 'category'
  | 'status'
  | 'issueType'
  | 'resolution'
  | 'priority'
  | 'role'
  | 'field'
  | 'fieldScheme'
  | 'fieldConfiguration'
  | 'fieldConfigurationScheme'
  | 'screen'
  | 'screenScheme'
  | 'issueTypeScreenScheme'
  | 'issueTypeScheme'
  | 'workflow'
  | 'workflowScheme'
  | 'permissionScheme'
  | 'notificationScheme'
  | 'priorityScheme'
  | 'securityScheme'
  | 'project'
  | 'webhook'
  | 'linkType'
  | 'filter'

/** Names of a site's things and their ids. */
export interface Directory {
  /** The id behind a name; an unknown one is a bug in the blueprint and throws. */
  id(sort: Sort, name: string): string
  has(sort: Sort, name: string): boolean
  add(sort: Sort, name: string, id: string | number): void
}

interface Thing {
  readonly id?: string | number
  readonly key?: string
  readonly name: string
  readonly groupId?: string
}

const listOf = (answer: unknown, member: string): readonly Thing[] =>
  (Array.isArray(answer) ? answer : ((answer as Record<string, Thing[]>)[member] ?? [])) as Thing[]

/** Begins a directory with what a site has already. */
export const readDirectory = (site: Site, api: InProcessApi): Directory => {
  const ids = new Map<string, string>()
  const add = (sort: Sort, name: string, id: string | number): void => {
    ids.set(`${sort}\n${name}`, String(id))
  }
  const load = (sort: Sort, path: string, member = 'values'): void => {
    for (const thing of listOf(api.call('GET', path), member)) {
      add(sort, thing.name, thing.id ?? thing.groupId ?? '')
    }
  }
  for (const account of Object.values(accounts.of(site))) {
    add('user', account.displayName, account.accountId)
  }
  load('group', '/rest/api/3/group/bulk?maxResults=1000')
  load('category', '/rest/api/3/projectCategory')
  load('status', '/rest/api/3/statuses/search?maxResults=200')
  load('issueType', '/rest/api/3/issuetype')
  load('resolution', '/rest/api/3/resolution/search?maxResults=1000')
  load('priority', '/rest/api/3/priority/search?maxResults=1000')
  load('role', '/rest/api/3/role')
  for (const field of listOf(api.call('GET', '/rest/api/3/field'), '')) {
    add('field', String(field.id), String(field.id))
  }
  load('screen', '/rest/api/3/screens?maxResults=1000')
  load('screenScheme', '/rest/api/3/screenscheme?maxResults=1000')
  load('issueTypeScreenScheme', '/rest/api/3/issuetypescreenscheme?maxResults=1000')
  load('issueTypeScheme', '/rest/api/3/issuetypescheme?maxResults=1000')
  load('permissionScheme', '/rest/api/3/permissionscheme', 'permissionSchemes')
  load('notificationScheme', '/rest/api/3/notificationscheme?maxResults=1000')
  load('priorityScheme', '/rest/api/3/priorityscheme?maxResults=1000')
  return {
    add,
    has: (sort, name) => ids.has(`${sort}\n${name}`),
    id: (sort, name) => {
      const id = ids.get(`${sort}\n${name}`)
      if (id === undefined) throw new Error(`the blueprint names no ${sort} “${name}”`)
      return id
    },
  }
}
