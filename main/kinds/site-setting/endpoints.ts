import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { textMember, unusedAnswer } from '../answer-members.ts'

const timeTracking = z.object({
  workingHoursPerDay: z.number(),
  workingDaysPerWeek: z.number(),
  timeFormat: z.string(),
  defaultUnit: z.string(),
})

const provider = z.object({ key: z.string() })

const configuration = z.object({
  attachmentsEnabled: z.boolean(),
  issueLinkingEnabled: z.boolean(),
  subTasksEnabled: z.boolean(),
  unassignedIssuesAllowed: z.boolean(),
  votingEnabled: z.boolean(),
  watchingEnabled: z.boolean(),
  timeTrackingConfiguration: timeTracking.nullish(),
})

/** What the site can do at all, as Jira answers it. */
export type ConfigurationAnswer = z.infer<typeof configuration>

/** Operations on settings of the whole site (jira-api 3.32). */
export const siteSettingEndpoints = {
  /** Switches of the site, which no call sets, and how time is tracked if it is. */
  configuration: endpoint({
    method: 'GET',
    path: '/rest/api/3/configuration',
    effect: 'read',
    answer: configuration,
  }),
  /** 204 while time tracking is switched off. */
  timeTrackingProvider: endpoint({
    method: 'GET',
    path: '/rest/api/3/configuration/timetracking',
    effect: 'read',
    answer: provider.optional(),
  }),
  timeTrackingProviders: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/configuration/timetracking/list',
    effect: 'read',
    answer: provider,
    paging: { style: 'array' },
  }),
  selectTimeTrackingProvider: endpoint({
    method: 'PUT',
    path: '/rest/api/3/configuration/timetracking',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Takes all four of them. */
  setTimeTracking: endpoint({
    method: 'PUT',
    path: '/rest/api/3/configuration/timetracking/options',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Those that can be set. */
  properties: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/application-properties',
    effect: 'read',
    answer: z.object({ key: z.string(), value: textMember }),
    paging: { style: 'array' },
  }),
  setProperty: endpoint({
    method: 'PUT',
    path: '/rest/api/3/application-properties/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  columns: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/settings/columns',
    effect: 'read',
    answer: z.object({ value: z.string() }),
    paging: { style: 'array' },
    unscoped: true,
  }),
  setColumns: endpoint({
    method: 'PUT',
    path: '/rest/api/3/settings/columns',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
  }),
  banner: endpoint({
    method: 'GET',
    path: '/rest/api/3/announcementBanner',
    effect: 'read',
    answer: z.object({
      message: textMember,
      isEnabled: z.boolean(),
      isDismissible: z.boolean(),
      visibility: z.string().transform((visibility) => visibility.toLowerCase()),
    }),
    unscoped: true,
  }),
  setBanner: endpoint({
    method: 'PUT',
    path: '/rest/api/3/announcementBanner',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
  }),
}
