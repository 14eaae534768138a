import type { Holder } from '../holders/state.ts'
import { addonsRoleName, administratorsRoleId, findRoleNamed } from '../project-roles/state.ts'
import type { Site } from '../site-model.ts'
import { grantablePermissions } from './read-grant.ts'
import { addPermissionScheme, defaultPermissionSchemeId } from './state.ts'

/** What administrators of a project may do and others may not. */
const forAdministrators: readonly string[] = [
  'ADMINISTER_PROJECTS',
  'DELETE_ALL_ATTACHMENTS',
  'DELETE_ALL_COMMENTS',
  'DELETE_ALL_WORKLOGS',
  'DELETE_ISSUES',
  'EDIT_ALL_COMMENTS',
  'EDIT_ALL_WORKLOGS',
  'EDIT_ISSUE_LAYOUT',
  'EDIT_WORKFLOW',
  'MANAGE_WATCHERS',
  'MODIFY_REPORTER',
]

/** What a fresh scheme grants to nobody but apps. */
const forNobody: readonly string[] = ['SERVICEDESK_AGENT', 'SET_ISSUE_SECURITY']

/** The Default Permission Scheme: everyone with a product works, administrators administer. */
export function seedPermissionSchemes(site: Site): void {
  const administrators: Holder = { type: 'projectRole', subjectId: administratorsRoleId }
  const everyone: Holder = { type: 'applicationRole' }
  const addons = findRoleNamed(site, addonsRoleName)
  const grants = grantablePermissions.flatMap((permission) => {
    const holders: Holder[] = []
    if (forAdministrators.includes(permission)) holders.push(administrators)
    else if (!forNobody.includes(permission)) holders.push(everyone)
    if (addons !== undefined) holders.push({ type: 'projectRole', subjectId: addons.id })
    return holders.map((holder) => ({ permission, holder }))
  })
  addPermissionScheme(site, {
    id: defaultPermissionSchemeId,
    name: 'Default Permission Scheme',
    description:
      'This is the default Permission Scheme. Any new projects that are created will be assigned this scheme.',
    system: true,
    grants,
  })
}
