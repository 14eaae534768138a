/**
 * The fields that every site has: id, name, schema type (`array/option` = items), what can be done
 * with it (s screenable, n navigable, o orderable, q searchable) and its JQL names.
 */
export type SystemField = readonly [
  id: string,
  name: string,
  type: string,
  abilities: string,
  clauseNames?: string,
  key?: string,
]

/** System fields as `GET /field` gives them on a new site. */
export const systemFields: readonly SystemField[] = [
  [
    'statuscategorychangedate',
    'Status Category Changed',
    'datetime',
    'nq',
    'statusCategoryChangedDate',
  ],
  ['issuetype', 'Issue Type', 'issuetype', 'snoq', 'issuetype,type'],
  ['parent', 'Parent', '', 'no', 'parent'],
  ['timespent', 'Time Spent', 'number', 'n', 'timespent'],
  ['project', 'Project', 'project', 'nq', 'project'],
  ['fixVersions', 'Fix versions', 'array/version', 'snoq', 'fixVersion'],
  ['aggregatetimespent', 'Σ Time Spent', 'number', 'n', ''],
  ['statusCategory', 'Status Category', 'statusCategory', 'nq', 'statusCategory'],
  ['resolution', 'Resolution', 'resolution', 'snoq', 'resolution'],
  ['resolutiondate', 'Resolved', 'datetime', 'nq', 'resolutiondate,resolved'],
  ['workratio', 'Work Ratio', 'number', 'nq', 'workratio'],
  ['lastViewed', 'Last Viewed', 'datetime', 'nq', 'lastViewed'],
  ['watches', 'Watchers', 'watches', 'nq', 'watchers'],
  ['thumbnail', 'Images', '', 'n', ''],
  ['created', 'Created', 'datetime', 'nq', 'created,createdDate'],
  ['priority', 'Priority', 'priority', 'snoq', 'priority'],
  ['labels', 'Labels', 'array/string', 'snoq', 'labels'],
  ['timeestimate', 'Remaining Estimate', 'number', 'n', 'remainingEstimate,timeestimate'],
  ['aggregatetimeoriginalestimate', 'Σ Original Estimate', 'number', 'n', ''],
  ['versions', 'Affects versions', 'array/version', 'snoq', 'affectedVersion'],
  ['issuelinks', 'Linked Issues', 'array/issuelinks', 'soq', 'issueLink'],
  ['assignee', 'Assignee', 'user', 'snoq', 'assignee'],
  ['updated', 'Updated', 'datetime', 'nq', 'updated,updatedDate'],
  ['status', 'Status', 'status', 'nq', 'status'],
  ['components', 'Components', 'array/component', 'snoq', 'component'],
  ['issuekey', 'Key', '', 'n', 'id,issue,issuekey,key', 'issuekey'],
  [
    'timeoriginalestimate',
    'Original estimate',
    'number',
    'n',
    'originalEstimate,timeoriginalestimate',
  ],
  ['description', 'Description', 'string', 'snoq', 'description'],
  ['timetracking', 'Time tracking', 'timetracking', 'so', ''],
  ['security', 'Security Level', 'securitylevel', 'snoq', 'level'],
  ['attachment', 'Attachment', 'array/attachment', 'soq', 'attachments'],
  ['aggregatetimeestimate', 'Σ Remaining Estimate', 'number', 'n', ''],
  ['summary', 'Summary', 'string', 'snoq', 'summary'],
  ['creator', 'Creator', 'user', 'nq', 'creator'],
  ['subtasks', 'Sub-tasks', 'array/issuelinks', 'n', 'subtasks'],
  ['reporter', 'Reporter', 'user', 'snoq', 'reporter'],
  ['aggregateprogress', 'Σ Progress', 'progress', 'n', ''],
  ['environment', 'Environment', 'string', 'snoq', 'environment'],
  ['duedate', 'Due date', 'date', 'snoq', 'due,duedate'],
  ['progress', 'Progress', 'progress', 'n', 'progress'],
  ['comment', 'Comment', 'comments-page', 'oq', 'comment'],
  ['votes', 'Votes', 'votes', 'n', 'votes'],
  ['worklog', 'Log Work', 'array/worklog', 'so', 'worklogAuthor,worklogDate'],
]

/** Custom fields that Jira Software and the platform bring along; all but the estimates are locked. */
export const suppliedFields: readonly {
  readonly name: string
  readonly custom: string
  readonly type: string
  readonly items?: string
  readonly locked: boolean
  readonly screenable?: boolean
  readonly searcher?: string
  readonly description?: string
}[] = [
  {
    name: 'Epic Name',
    custom: 'com.pyxis.greenhopper.jira:gh-epic-label',
    type: 'string',
    locked: true,
    searcher: 'com.pyxis.greenhopper.jira:gh-epic-label-searcher',
    description: 'Provide a short name to identify this epic.',
  },
  {
    name: 'Epic Status',
    custom: 'com.pyxis.greenhopper.jira:gh-epic-status',
    type: 'option',
    locked: true,
    searcher: 'com.pyxis.greenhopper.jira:gh-epic-status-searcher',
    description: 'Epic Status field for Jira Software use only.',
  },
  {
    name: 'Epic Color',
    custom: 'com.pyxis.greenhopper.jira:gh-epic-color',
    type: 'string',
    locked: true,
    searcher: 'com.pyxis.greenhopper.jira:gh-epic-color-searcher',
    description: 'Epic Color field for Jira Software use only.',
  },
  {
    name: 'Epic Link',
    custom: 'com.pyxis.greenhopper.jira:gh-epic-link',
    type: 'any',
    locked: true,
    searcher: 'com.pyxis.greenhopper.jira:gh-epic-link-searcher',
    description: 'Choose an epic to assign this issue to.',
  },
  {
    name: 'Rank',
    custom: 'com.pyxis.greenhopper.jira:gh-lexo-rank',
    type: 'any',
    locked: true,
    screenable: false,
    searcher: 'com.pyxis.greenhopper.jira:gh-lexo-rank-searcher',
    description: 'Global rank field for Jira Software use only.',
  },
  {
    name: 'Sprint',
    custom: 'com.pyxis.greenhopper.jira:gh-sprint',
    type: 'array',
    items: 'json',
    locked: true,
    searcher: 'com.pyxis.greenhopper.jira:gh-sprint-searcher',
    description: 'Jira Software sprint field',
  },
  {
    name: 'Flagged',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes',
    type: 'array',
    items: 'option',
    locked: true,
    searcher: 'com.atlassian.jira.plugin.system.customfieldtypes:multiselectsearcher',
    description: 'Allows to flag issues with impediments.',
  },
  {
    name: 'Story point estimate',
    custom: 'com.pyxis.greenhopper.jira:jsw-story-points',
    type: 'number',
    locked: true,
    searcher: 'com.pyxis.greenhopper.jira:jsw-story-points-searcher',
    description: 'Measurement of complexity and/or size of a requirement.',
  },
  {
    name: 'Issue color',
    custom: 'com.pyxis.greenhopper.jira:jsw-issue-color',
    type: 'string',
    locked: true,
    searcher: 'com.pyxis.greenhopper.jira:jsw-issue-color-searcher',
  },
  {
    name: 'Team',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team',
    type: 'team',
    locked: true,
    searcher: 'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team-searcher',
    description: 'Associates a team to an issue.',
  },
  {
    name: 'Start date',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker',
    type: 'date',
    locked: false,
    searcher: 'com.atlassian.jira.plugin.system.customfieldtypes:daterange',
    description: 'Allows the planned start date for a piece of work to be set.',
  },
  {
    name: 'Development',
    custom: 'com.atlassian.jira.plugins.jira-development-integration-plugin:devsummarycf',
    type: 'any',
    locked: true,
    screenable: false,
    searcher: 'com.atlassian.jira.plugins.jira-development-integration-plugin:devsummary-searcher',
    description: 'Includes development summary panel information used in JQL.',
  },
  {
    name: 'Story Points',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
    type: 'number',
    locked: false,
    searcher: 'com.atlassian.jira.plugin.system.customfieldtypes:numberrange',
    description: 'Measurement of complexity and/or size of a requirement.',
  },
]
