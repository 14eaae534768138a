import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { getPriority, listAll, searchPriorities } from './read.ts'
import { deletePriority, deletePriorityEffect, finishDeletion } from './remove.ts'
import { createPriority, movePriorities, setDefaultPriority, updatePriority } from './write.ts'

const all = '/rest/api/3/priority'
const one = `${all}/{id}`
const writing: Pick<Route, 'who' | 'scopes'> = { who: 'admin', scopes: 'none' }

/** The strange text of this one operation's 403, as the specification has it. */
const createRefusal = 'Only Jira administrators can access issue type screen schemes.'

/** Priorities. They are seeded with the schemes. */
export const prioritiesResource: Resource = {
  name: 'priorities',
  taskEffects: { [deletePriorityEffect]: finishDeletion },
  routes: [
    { method: 'GET', path: all, who: 'user', handle: listAll },
    { method: 'POST', path: all, ...writing, refusal: createRefusal, handle: createPriority },
    { method: 'PUT', path: `${all}/default`, ...writing, handle: setDefaultPriority },
    { method: 'PUT', path: `${all}/move`, ...writing, handle: movePriorities },
    {
      method: 'GET',
      path: `${all}/search`,
      who: 'user',
      scopes: 'none',
      handle: searchPriorities,
    },
    { method: 'GET', path: one, who: 'user', handle: getPriority },
    { method: 'PUT', path: one, ...writing, handle: updatePriority },
    { method: 'DELETE', path: one, ...writing, handle: deletePriority },
  ],
}
