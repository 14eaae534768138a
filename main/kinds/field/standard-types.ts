const prefix = 'com.atlassian.jira.plugin.system.customfieldtypes:'

/** Key of a standard type or search template, from its name. */
export const standardKey = (name: string): string => `${prefix}${name}`

/** Name of a standard type without its prefix; undefined for other types. */
export const standardTypeName = (type: string): string | undefined =>
  type.startsWith(prefix) ? type.slice(prefix.length) : undefined

/**
 * Jira's public types of custom fields, each with the search templates that can be chosen for it
 * (specification of `POST /field`).
 */
export const searchersOf: Readonly<Record<string, readonly string[]>> = {
  cascadingselect: ['cascadingselectsearcher'],
  datepicker: ['daterange'],
  datetime: ['datetimerange'],
  float: ['exactnumber', 'numberrange'],
  grouppicker: ['grouppickersearcher'],
  importid: ['exactnumber', 'numberrange'],
  labels: ['labelsearcher'],
  multicheckboxes: ['multiselectsearcher'],
  multigrouppicker: ['multiselectsearcher'],
  multiselect: ['multiselectsearcher'],
  multiuserpicker: ['userpickergroupsearcher'],
  multiversion: ['versionsearcher'],
  project: ['projectsearcher'],
  radiobuttons: ['multiselectsearcher'],
  readonlyfield: ['textsearcher'],
  select: ['multiselectsearcher'],
  textarea: ['textsearcher'],
  textfield: ['textsearcher'],
  url: ['exacttextsearcher'],
  userpicker: ['userpickergroupsearcher'],
  version: ['versionsearcher'],
}
