import { pictureWording } from './picture-wording.ts'

/** Events of notification schemes by the ids that Jira gives its own (jira-api 3.17). */
const events: Readonly<Record<string, string>> = {
  1: 'Issue created',
  2: 'Issue updated',
  3: 'Issue assigned',
  4: 'Issue resolved',
  5: 'Issue closed',
  6: 'Issue commented',
  7: 'Issue reopened',
  8: 'Issue deleted',
  9: 'Issue moved',
  10: 'Work logged',
  11: 'Work started',
  12: 'Work stopped',
  13: 'Generic event',
  14: 'Comment edited',
  15: 'Work log updated',
  16: 'Work log deleted',
  17: 'Comment deleted',
}

const jiraTypes = 'com.atlassian.jira.plugin.system.customfieldtypes:'

/** Types of custom fields under the names that Jira's own pages give them. */
const fieldTypes: Readonly<Record<string, string>> = {
  cascadingselect: 'Select list (cascading)',
  datepicker: 'Date picker',
  datetime: 'Date time picker',
  float: 'Number field',
  grouppicker: 'Group picker (single group)',
  labels: 'Labels',
  multicheckboxes: 'Checkboxes',
  multigrouppicker: 'Group picker (multiple groups)',
  multiselect: 'Select list (multiple choices)',
  multiuserpicker: 'User picker (multiple users)',
  multiversion: 'Version picker (multiple versions)',
  project: 'Project picker (single project)',
  radiobuttons: 'Radio buttons',
  readonlyfield: 'Text field (read only)',
  select: 'Select list (single choice)',
  textarea: 'Paragraph',
  textfield: 'Short text',
  url: 'URL field',
  userpicker: 'User picker (single user)',
  version: 'Version picker (single version)',
}

const wordFieldType = (type: string): string => {
  const name = type.slice(jiraTypes.length)
  return fieldTypes[name] ?? name
}

/** Members whose values are Jira's own words rather than somebody's names. */
const jiraWords: ReadonlySet<string> = new Set([
  'assigneeType',
  'category',
  'operation',
  'permission',
  'projectTypeKey',
  'recipientType',
  'statusCategory',
  'type',
])

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `issueTypeScreenScheme`, `BROWSE_PROJECTS` and `project-lead` as words. */
const spaced = (text: string): string =>
  (/[a-z]/.test(text) ? text.replace(/([a-z])([A-Z])/g, '$1 $2') : text)
    .replace(/[_-]+/g, ' ')
    .toLowerCase()

const labels: Readonly<Record<string, string>> = {
  url: 'URL',
  jql: 'JQL',
  actors: 'Role actors',
  avatar: 'Picture',
  actions: 'Post functions',
  searcherKey: 'Searcher',
}

/** The name of an object's member, as people read it. */
export const wordMember = (member: string): string =>
  labels[member] ??
  capital(
    spaced(member)
      .replace(/s ids$/, 'ses')
      .replace(/y ids$/, 'ies')
      .replace(/ id(s?)$/, '$1'),
  )

/** `system:check-permission-validator` as words; keys of apps stay as they are. */
export const wordRuleKey = (ruleKey: string): string =>
  ruleKey.startsWith('system:') ? capital(spaced(ruleKey.slice('system:'.length))) : ruleKey

/** A plain value of a member, as people read it. */
export const wordValue = (member: string, value: string | number | boolean | null): string => {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const text = String(value)
  if (text.startsWith(jiraTypes)) return wordFieldType(text)
  if (member === 'event') return events[text] ?? `Event ${text}`
  if (member === 'avatar') return pictureWording.ofJira(text)
  if (member === 'statusCategory' && text === 'TODO') return 'To do'
  return jiraWords.has(member) && /^[A-Za-z_]+$/.test(text) ? capital(spaced(text)) : text
}
