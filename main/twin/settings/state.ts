import { defineSlice } from '../slice.ts'

/** Something that tracks time: Jira itself, or an app. */
export interface TimeTrackingProvider {
  readonly key: string
  readonly name: string
  /** Where an app is configured. */
  readonly url?: string
}

/** Jira's own time tracking. */
export const jiraTimeTracking: TimeTrackingProvider = {
  key: 'JIRA',
  name: 'JIRA provided time tracking',
}

/** What is set for the whole site. */
export interface Settings {
  timeTracking: {
    readonly workingHoursPerDay: number
    readonly workingDaysPerWeek: number
    readonly timeFormat: 'pretty' | 'days' | 'hours'
    readonly defaultUnit: 'minute' | 'hour' | 'day' | 'week'
  }
  /** All that could track time. */
  readonly timeTrackingProviders: TimeTrackingProvider[]
  /** Key of the one that does; null = nobody does, which no API sets. */
  timeTrackingProvider: string | null
  /** Values of application properties that somebody changed. */
  readonly properties: Record<string, string>
  columns: readonly string[]
  readonly banner: {
    message: string
    isEnabled: boolean
    isDismissible: boolean
    visibility: 'public' | 'private'
  }
  /** Switches that no API sets. */
  readonly global: {
    votingEnabled: boolean
    watchingEnabled: boolean
    unassignedIssuesAllowed: boolean
    attachmentsEnabled: boolean
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
    timeTrackingProviders: [jiraTimeTracking],
    timeTrackingProvider: jiraTimeTracking.key,
    properties: {},
    columns: ['issuetype', 'issuekey', 'summary', 'assignee', 'reporter', 'priority', 'status'],
    banner: { message: '', isEnabled: false, isDismissible: false, visibility: 'private' },
    global: {
      votingEnabled: true,
      watchingEnabled: true,
      unassignedIssuesAllowed: true,
      attachmentsEnabled: true,
    },
  }),
)
