import { z } from 'zod'
import { endpoint } from '#jira/endpoint'
import { siteSettingEndpoints as ofCloud } from '../endpoints.ts'

const configuration = ofCloud.configuration.answer.and(
  z.object({ timeTrackingEnabled: z.boolean() }),
)

/** Operations on settings of the whole site (jira-dc-api §3.1, §3.17). */
export const siteSettingEndpoints = {
  configuration: endpoint({
    method: 'GET',
    path: '/rest/api/2/configuration',
    effect: 'read',
    answer: configuration,
  }),
  /**
   * Without parameters, as an example of 9.12 shows it: the document of 11.3 calls two of them
   * required, which say nothing where all properties are asked for (jira-dc-api §2).
   */
  properties: { ...ofCloud.properties, path: '/rest/api/2/application-properties' },
  setProperty: { ...ofCloud.setProperty, path: '/rest/api/2/application-properties/{id}' },
} as const
