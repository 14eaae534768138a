import type { Directory } from './directory.ts'
import type { ShareBlueprint } from './search-blueprints.ts'

const shareBody = (directory: Directory, [type, name = '', role = '']: ShareBlueprint): object => {
  switch (type) {
    case 'global':
    case 'authenticated':
      return { type }
    case 'group':
      return { type, group: { groupId: directory.id('group', name) } }
    case 'user':
      return { type, user: { accountId: directory.id('user', name) } }
    case 'project':
      return { type, project: { id: directory.id('project', name) } }
    case 'projectRole':
      return {
        type,
        project: { id: directory.id('project', name) },
        role: { id: Number(directory.id('role', role)) },
      }
  }
}

/** Shares and editors as the bodies of filters and dashboards have them. */
export const shareBodies = (
  directory: Directory,
  {
    shares = [],
    editors = [],
  }: { readonly shares?: readonly ShareBlueprint[]; readonly editors?: readonly ShareBlueprint[] },
) => ({
  sharePermissions: shares.map((share) => shareBody(directory, share)),
  editPermissions: editors.map((share) => shareBody(directory, share)),
})
