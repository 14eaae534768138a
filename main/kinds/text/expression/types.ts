/**
 * What the members of objects in Jira expressions are: another object, a list of objects
 * (`list:component`), or something that names one: `id:status`, `name:status`, `key:project`.
 */
const members: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  issue: {
    assignee: 'user',
    components: 'list:component',
    creator: 'user',
    epic: 'issue',
    fixVersions: 'list:version',
    id: 'id:issue',
    issueType: 'issueType',
    key: 'id:issue',
    links: 'list:issueLink',
    parent: 'issue',
    priority: 'priority',
    project: 'project',
    reporter: 'user',
    resolution: 'resolution',
    security: 'securityLevel',
    stories: 'list:issue',
    sprint: 'sprint',
    status: 'status',
    subtasks: 'list:issue',
    versions: 'list:version',
  },
  issueLink: { linkedIssue: 'issue', type: 'issueLinkType' },
  project: { id: 'id:project', key: 'key:project', name: 'name:project', lead: 'user' },
  user: { accountId: 'id:user', groups: 'list:name:group' },
  board: { id: 'id:board' },
  sprint: { id: 'id:sprint' },
  securityLevel: { id: 'id:securityLevel' },
  component: { id: 'id:component', name: 'name:component', lead: 'user', project: 'project' },
  version: { id: 'id:version', name: 'name:version', project: 'project' },
}

const named: readonly string[] = ['issueLinkType', 'issueType', 'priority', 'resolution', 'status']

/** Variables that Jira gives to expressions (contexts of `/expression/analyse`). */
const variables: Readonly<Record<string, string>> = {
  user: 'user',
  issue: 'issue',
  originalIssue: 'issue',
  project: 'project',
  sprint: 'sprint',
  board: 'board',
}

/** The type of a variable; `''` when nothing is known of it. */
export const variableType = (name: string): string => variables[name] ?? ''

/** The type of an object's member; `''` when nothing is known of it. */
export const memberType = (type: string, member: string): string => {
  if (named.includes(type) && (member === 'id' || member === 'name')) return `${member}:${type}`
  return members[type]?.[member] ?? ''
}

/** The type of a list's elements; `''` for what is no list. */
export const elementType = (type: string): string =>
  type.startsWith('list:') ? type.slice('list:'.length) : ''

/** Whether values of a type name an object. */
export const isNaming = (type: string): boolean => /^(id|name|key):/.test(type)
