import type { ConfigObject } from '#contract/model/config-object'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import type { ReadContext } from '../kind.ts'
import { readIfShown } from '../project/tolerated.ts'
import type { IssueLinkTypeAnswer, issueLinkTypeEndpoints } from './endpoints.ts'

/** An issue link type, normalised. */
export const normaliseIssueLinkType = (type: IssueLinkTypeAnswer): ConfigObject => ({
  kind: 'issueLinkType',
  id: type.id,
  name: type.name,
  naturalKey: nameKey(type.name),
  protection: 'none',
  data: { name: type.name, inward: type.inward, outward: type.outward },
  facts: {},
})

type Listing = Pick<typeof issueLinkTypeEndpoints, 'list'>

/** The link types that Jira shows; 404 while linking is switched off. */
export const listIssueLinkTypes = async (
  api: JiraApi,
  { list }: Listing,
): Promise<readonly ConfigObject[]> => (await api.list(list)).map(normaliseIssueLinkType)

/**
 * Reads all issue link types of a site. While linking is switched off Jira hides them, so there is a
 * gap: they are there again when it is switched on.
 */
export const readIssueLinkTypesFrom =
  (endpoints: Listing) =>
  ({ api, gap }: ReadContext): Promise<readonly ConfigObject[]> =>
    readIfShown(gap, 'issueLinkType', 'issue link types (hidden while linking is off)', () =>
      listIssueLinkTypes(api, endpoints),
    )
