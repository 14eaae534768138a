/** A gadget that can be put on dashboards. */
export interface GadgetType {
  readonly moduleKey?: string
  readonly uri?: string
  readonly title: string
}

const item = (key: string, title: string): GadgetType => ({
  moduleKey: `com.atlassian.jira.gadgets:${key}-dashboard-item`,
  title,
})

const older = (plugin: string, key: string, file: string, title: string): GadgetType => ({
  uri: `rest/gadgets/1.0/g/${plugin}:${key}/gadgets/${file}.xml`,
  title,
})

/** What `GET /dashboard/gadgets` offers: newer ones by module key, older ones by address. */
export const gadgetTypes: readonly GadgetType[] = [
  item('introduction', 'Introduction'),
  item('filter-results', 'Filter Results'),
  item('assigned-to-me', 'Assigned to Me'),
  item('pie-chart', 'Pie Chart'),
  item('two-dimensional-stats', 'Two Dimensional Filter Statistics'),
  item('issue-statistics', 'Issue Statistics'),
  older(
    'com.atlassian.streams.streams-jira-plugin',
    'activitystream-gadget',
    'activitystream-gadget',
    'Activity Stream',
  ),
  older(
    'com.atlassian.jira.gadgets',
    'created-vs-resolved-issues-chart-gadget',
    'createdvsresolved-gadget',
    'Created vs. Resolved Chart',
  ),
]

/** The colours of gadgets. */
export const gadgetColors: readonly string[] = [
  'blue',
  'red',
  'yellow',
  'green',
  'cyan',
  'purple',
  'gray',
  'white',
]
