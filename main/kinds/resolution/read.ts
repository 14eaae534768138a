import type { ConfigObject } from '#contract/model/config-object'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import { type ResolutionAnswer, resolutionEndpoints } from './endpoints.ts'

/** A resolution, normalised. */
export const normaliseResolution = (resolution: ResolutionAnswer): ConfigObject => ({
  kind: 'resolution',
  id: resolution.id,
  name: resolution.name,
  naturalKey: nameKey(resolution.name),
  protection: 'none',
  data: { name: resolution.name, description: resolution.description },
  facts: {},
})

/** All resolutions of the site. */
export const readResolutions = async (context: {
  readonly api: JiraApi
}): Promise<readonly ConfigObject[]> =>
  (await context.api.list(resolutionEndpoints.search)).map(normaliseResolution)
