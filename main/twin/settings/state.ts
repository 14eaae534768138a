import { defineSlice } from '../slice.ts'

/** What is set for the whole site. */
export interface Settings {
  timeTracking: {
    readonly workingHoursPerDay: number
    readonly workingDaysPerWeek: number
    readonly timeFormat: 'pretty' | 'days' | 'hours'
    readonly defaultUnit: 'minute' | 'hour' | 'day' | 'week'
  }
  readonly properties: Record<string, string>
  readonly columns: readonly string[]
  readonly banner: {
    message: string
    isEnabled: boolean
    isDismissible: boolean
    visibility: 'PUBLIC' | 'PRIVATE'
  }
}

/** Settings as a new site has them. */
export const settings = defineSlice(
  'settings',
  (): Settings => ({
    timeTracking: {
      workingHoursPerDay: 8,
      workingDaysPerWeek: 5,
      timeFormat: 'pretty',
      defaultUnit: 'minute',
    },
    properties: {
      'jira.clone.prefix': 'CLONE -',
      'jira.date.picker.java.format': 'd/MMM/yy',
      'jira.issue.actions.order': 'asc',
    },
    columns: ['issuetype', 'issuekey', 'summary', 'assignee', 'reporter', 'priority', 'status'],
    banner: { message: '', isEnabled: false, isDismissible: false, visibility: 'PRIVATE' },
  }),
)
