import type { ConfigObject } from '#contract/model/config-object'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import type { ReadContext, SharedReading } from '../kind.ts'
import { type ListedResolution, type ResolutionAnswer, resolutionEndpoints } from './endpoints.ts'

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

/** The resolutions in the site's order, for this kind and for the settings of the site. */
export const resolutionReading: SharedReading<readonly ListedResolution[]> = {
  kind: 'resolution',
  read: ({ api }) => listResolutions(api),
}

/** All resolutions in the site's order, as Jira lists them. */
export const listResolutions = (api: JiraApi): Promise<readonly ListedResolution[]> =>
  api.list(resolutionEndpoints.search)

/** All resolutions of the site. */
export const readResolutions = async (
  context: Pick<ReadContext, 'shared'>,
): Promise<readonly ConfigObject[]> =>
  (await context.shared(resolutionReading)).map(normaliseResolution)
