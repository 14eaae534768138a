import { addGroup, groupSlice } from '../groups/state.ts'
import { addAccount } from '../users/state.ts'
import type { Blueprint } from './blueprint.ts'
import { type Builder, createdId } from './builder.ts'
import type { Sort } from './directory.ts'
import { pictureFor } from './picture-for.ts'

const buildPeople = ({ site, directory }: Builder, blueprint: Blueprint): void => {
  const everybody = Object.values(groupSlice.of(site).groups).find((group) =>
    group.name.startsWith('jira-users-'),
  )
  blueprint.people.forEach((person, at) => {
    addAccount(site, {
      accountId: person.accountId,
      displayName: person.displayName,
      emailAddress: `${person.accountId.slice(-8)}.${at}@example.com`,
      active: person.active ?? true,
    })
    everybody?.memberIds.push(person.accountId)
    directory.add('user', person.displayName, person.accountId)
  })
  for (const { name, members } of blueprint.groups) {
    if (directory.has('group', name)) continue
    const group = addGroup(site, name)
    group.memberIds = members.map((member) => directory.id('user', member))
    directory.add('group', name, group.groupId)
  }
}

/** Icons that are not those which Jira gives by itself. */
const giveIcons = (
  { api, directory }: Builder,
  sort: 'issueType' | 'priority',
  type: 'issuetype' | 'priority',
  items: Blueprint['issueTypes'],
): void => {
  for (const { name, icon } of items) {
    if (icon === undefined) continue
    const id = directory.id(sort, name)
    const upload = `/rest/api/3/universal_avatar/type/${type}/owner/${id}?size=64`
    const avatarId = icon === 'own' ? Number(createdId(api.upload(upload, pictureFor(name)))) : icon
    api.call('PUT', `/rest/api/3/${type}/${id}`, { avatarId })
  }
}

/** People, groups and the plain site-wide lists. What the site has already is left as it is. */
export const buildBasics = (builder: Builder, blueprint: Blueprint): void => {
  const { api, directory } = builder
  buildPeople(builder, blueprint)
  const create = <T extends { readonly name: string }>(
    sort: Sort,
    path: string,
    items: readonly T[],
    body: (item: T) => unknown,
  ): void => {
    for (const item of items) {
      if (directory.has(sort, item.name)) continue
      directory.add(sort, item.name, createdId(api.call('POST', path, body(item))))
    }
  }
  const plain = ({ name, description = '' }: { name: string; description?: string }) => ({
    name,
    description,
  })
  create('category', '/rest/api/3/projectCategory', blueprint.categories, plain)
  create('resolution', '/rest/api/3/resolution', blueprint.resolutions, plain)
  create('role', '/rest/api/3/role', blueprint.roles, plain)
  create('issueType', '/rest/api/3/issuetype', blueprint.issueTypes, (type) => ({
    ...plain(type),
    hierarchyLevel: type.subtask ? -1 : 0,
  }))
  create('priority', '/rest/api/3/priority', blueprint.priorities, (priority) => ({
    ...plain(priority),
    statusColor: priority.color,
  }))
  giveIcons(builder, 'issueType', 'issuetype', blueprint.issueTypes)
  giveIcons(builder, 'priority', 'priority', blueprint.priorities)
  for (const status of blueprint.statuses) {
    if (directory.has('status', status.name)) continue
    const [made] = api.call('POST', '/rest/api/3/statuses', {
      scope: { type: 'GLOBAL' },
      statuses: [{ ...plain(status), statusCategory: status.category }],
    }) as { id: string }[]
    directory.add('status', status.name, made?.id ?? '')
  }
}
