import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, optionalId } from '../http/members.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { pathIssueType } from '../issue-types/read.ts'
import { administeredProject } from '../projects/access.ts'
import type { Resource } from '../resource.ts'
import { customBean, ownerBeans, systemBeans } from './bean.ts'
import { findOwner, type OwnerOfAvatars, pathOwner } from './owners.ts'
import { removeAvatar } from './remove.ts'
import { forgetAvatars, mayShow } from './state.ts'
import { systemAvatarTypes } from './system-avatars.ts'
import { takeUpload } from './upload.ts'
import { viewAvatar, viewDefault, viewOwner } from './view.ts'

function listSystem(context: Context): Reply {
  const type = systemAvatarTypes.find((name) => name === context.params.type)
  return type === undefined
    ? refuse(404, 'The avatar type is invalid.')
    : ok({ system: systemBeans(context, type) })
}

function listOf(context: Context, { type, id, shownId }: OwnerOfAvatars): Reply {
  return ok(ownerBeans(context, type, id, shownId))
}

function upload(context: Context, owner: OwnerOfAvatars, needsSize: boolean): Reply {
  const { id } = takeUpload(context, owner.type, owner.id, needsSize)
  return created(customBean(context, owner.type, id, owner.id, owner.shownId))
}

function ownProject(context: Context): OwnerOfAvatars {
  const { id } = administeredProject(context, context.params.projectIdOrKey ?? '')
  return findOwner(context, 'project', id)
}

/** `PUT /project/{projectIdOrKey}/avatar`: what the project shows from now on. */
function showAvatar(context: Context): Reply {
  const owner = ownProject(context)
  const id = optionalId(bodyMembers(context), 'id') ?? ''
  if (!mayShow(context.site, 'project', owner.id, id)) refuse(404, 'The avatar was not found.')
  owner.show(id)
  return noContent()
}

function removeOne(context: Context, owner: OwnerOfAvatars): Reply {
  removeAvatar(context, owner, context.params.id ?? '')
  return noContent()
}

const project = '/rest/api/3/project/{projectIdOrKey}'
const universal = '/rest/api/3/universal_avatar'
const owned = `${universal}/type/{type}/owner/{entityId}`
const view = `${universal}/view/type/{type}`
const open = { method: 'GET', who: 'open' } satisfies Partial<Route>
const ofProject: Pick<Route, 'who' | 'scopes'> = {
  who: 'user',
  scopes: { classic: 'manage:jira-project' },
}

/** Avatars of projects, issue types and priorities. */
export const avatarsResource: Resource = {
  name: 'avatars',
  routes: [
    { ...open, path: '/rest/api/3/avatar/{type}/system', handle: listSystem },
    {
      ...open,
      path: `${project}/avatars`,
      handle: (context) =>
        listOf(context, findOwner(context, 'project', context.params.projectIdOrKey ?? '')),
    },
    { ...ofProject, method: 'PUT', path: `${project}/avatar`, handle: showAvatar },
    {
      ...ofProject,
      method: 'POST',
      path: `${project}/avatar2`,
      handle: (context) => upload(context, ownProject(context), false),
    },
    {
      ...ofProject,
      method: 'DELETE',
      path: `${project}/avatar/{id}`,
      handle: (context) => removeOne(context, ownProject(context)),
    },
    { ...open, path: owned, handle: (context) => listOf(context, pathOwner(context)) },
    {
      method: 'POST',
      who: 'admin',
      path: owned,
      handle: (context) => upload(context, pathOwner(context), true),
    },
    {
      method: 'DELETE',
      who: 'admin',
      path: `${owned}/avatar/{id}`,
      handle: (context) => removeOne(context, pathOwner(context)),
    },
    {
      method: 'POST',
      who: 'admin',
      path: '/rest/api/3/issuetype/{id}/avatar2',
      handle: (context) =>
        upload(context, findOwner(context, 'issuetype', pathIssueType(context).id), true),
    },
    { ...open, path: view, handle: viewDefault },
    { ...open, path: `${view}/avatar/{id}`, handle: viewAvatar },
    { ...open, path: `${view}/owner/{entityId}`, handle: viewOwner },
  ],
  checkProjectDetails: (site, { avatarId }, project) =>
    (typeof avatarId === 'number' || typeof avatarId === 'string') &&
    !mayShow(site, 'project', project?.id, String(avatarId))
      ? { avatarId: 'The avatar was not found.' }
      : {},
  projectDeleted: (site, projectId) => forgetAvatars(site, 'project', projectId),
  issueTypeDeleted: (site, issueTypeId) => forgetAvatars(site, 'issuetype', issueTypeId),
}
