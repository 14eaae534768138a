import type { Resource } from '../resource.ts'
import { getGroup, getGroups, getMembers, pickGroups } from './read.ts'
import { addMember, createGroup, deleteGroup, removeMember } from './write.ts'

const base = '/rest/api/3'
const readScope = { classic: 'read:jira-user' }

/** Groups. There is no renaming. */
export const groupsResource: Resource = {
  name: 'groups',
  routes: [
    { method: 'GET', path: `${base}/group`, who: 'user', scopes: readScope, handle: getGroup },
    { method: 'POST', path: `${base}/group`, who: 'user', handle: createGroup },
    { method: 'DELETE', path: `${base}/group`, who: 'user', handle: deleteGroup },
    {
      method: 'GET',
      path: `${base}/group/bulk`,
      who: 'user',
      scopes: readScope,
      handle: getGroups,
    },
    {
      method: 'GET',
      path: `${base}/group/member`,
      who: 'admin',
      handle: getMembers,
    },
    { method: 'POST', path: `${base}/group/user`, who: 'user', handle: addMember },
    { method: 'DELETE', path: `${base}/group/user`, who: 'user', handle: removeMember },
    {
      method: 'GET',
      path: `${base}/groups/picker`,
      who: 'user',
      scopes: readScope,
      handle: pickGroups,
    },
  ],
}
