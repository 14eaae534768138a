/** Which objects a field's values are, by the name or type that components give the field. */
const valuesOfField: Readonly<Record<string, string>> = {
  assignee: 'user',
  components: 'component',
  creator: 'user',
  fixVersions: 'version',
  issuetype: 'issueType',
  priority: 'priority',
  project: 'project',
  reporter: 'user',
  resolution: 'resolution',
  status: 'status',
  versions: 'version',
  'com.atlassian.jira.plugin.system.customfieldtypes:userpicker': 'user',
  'com.atlassian.jira.plugin.system.customfieldtypes:multiuserpicker': 'user',
  'com.atlassian.jira.plugin.system.customfieldtypes:project': 'project',
  'com.atlassian.jira.plugin.system.customfieldtypes:version': 'version',
  'com.atlassian.jira.plugin.system.customfieldtypes:multiversion': 'version',
}

/** What members name whose name says it. */
const namedByMember: Readonly<Record<string, string>> = {
  destinationStatus: 'status',
  fromStatus: 'status',
  toStatus: 'status',
  field: 'field',
  fields: 'field',
  selectedField: 'field',
  accountId: 'user',
  filterId: 'filter',
  groupId: 'group',
  issueTypeId: 'issueType',
  priorityId: 'priority',
  projectId: 'project',
  roleId: 'projectRole',
  statusId: 'status',
}

/** Members whose value is one of the field's that stands beside them. */
const ofField: ReadonlySet<string> = new Set(['value', 'compareValue', 'values'])

/** Where a value stands, as far as it says what the value names (automation-api §4). */
export interface Place {
  /** Path in the rule's data, e.g. `components.0.value.operations.1.value`. */
  readonly path: string
  /** Name of the nearest member. */
  readonly member: string
  /** Name or type of the field that stands beside. */
  readonly fieldType: string
}

/** The kind of the objects that ids in a place name; undefined where nobody knows. */
export const kindAt = ({ member, fieldType }: Place): string | undefined =>
  namedByMember[member] ?? (ofField.has(member) ? valuesOfField[fieldType] : undefined)

/** Members that are called like ids. */
export const isCalledId = ({ member }: Place): boolean => /(?:^id|Id)s?$/.test(member)

/** Whether a name tells that its value lets somebody in. */
export const isSecretName = (name: string): boolean =>
  /(?:pass(?:word|phrase)|secret|token|api[_-]?key|credentials?)$/i.test(name)

/** Members that hold what lets somebody in. */
export const isCalledSecret = ({ member }: Place): boolean => isSecretName(member)

/** Members that hold an address, also one that begins with a smart value. */
export const isCalledAddress = ({ member }: Place): boolean => /ur[il]$/i.test(member)

/** Texts that begin as addresses do, which may hold a secret wherever they stand. */
export const isAddress = (text: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(text)

/** Headers whose values let somebody in, whether or not they are marked as hidden. */
export const isSecretHeader = (name: string): boolean =>
  /^(?:authorization|cookie|proxy-authorization)$|key|secret|token|password|signature/i.test(name)

/** What stands in the place of something that is not shown. */
export const isMasked = (text: string): boolean => /^[*•]{3,}$/.test(text)
