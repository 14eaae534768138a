import { z } from 'zod'
import type { ProductPlace } from '#contract/model/product-account'
import type { Answer } from '#jira/answer'
import { jsonIn } from '../answer-json.ts'
import { askAnonymously } from '../ask-anonymously.ts'
import { contextPaths } from '../context-paths.ts'
import { baseAt } from '../product-base.ts'
import type { ProductMeans } from '../product-means.ts'
import { confluenceClient } from './confluence-client.ts'

const serverSchema = z.object({ baseUrl: z.string(), version: z.string() })
const manifestSchema = z.object({ typeId: z.literal('confluence'), version: z.string() })

const textIn = (xml: string, element: string): string | undefined =>
  new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1]?.trim()

const versionInManifest = (answer: Answer | undefined): string | undefined => {
  const manifest = manifestSchema.safeParse(jsonIn(answer))
  if (manifest.success) return manifest.data.version
  if (answer?.body.kind !== 'text' || textIn(answer.body.text, 'typeId') !== 'confluence') {
    return undefined
  }
  return textIn(answer.body.text, 'version')
}

/**
 * Finds Confluence Data Center or Server at an address: `GET /rest/api/server-information` (newer
 * ones), else the application links' manifest, an XML that everybody may read (auth-and-secrets
 * §1.3). Whether the version itself says `Data Center` or not makes no difference to Slipway.
 */
export const probeConfluence = async (
  address: URL,
  means: ProductMeans,
): Promise<ProductPlace | undefined> => {
  for (const prefix of contextPaths(address)) {
    const client = confluenceClient(baseAt(address.origin, prefix), undefined, means)
    const get = (path: string): Promise<Answer | undefined> =>
      askAnonymously(client, { method: 'GET', path, effect: 'read', answer: z.unknown() })
    const server = serverSchema.safeParse(jsonIn(await get('/rest/api/server-information')))
    const version = server.success
      ? server.data.version
      : versionInManifest(await get('/rest/applinks/1.0/manifest'))
    if (version !== undefined) {
      return {
        product: 'confluence-data-center',
        address: `${address.origin}${prefix}`,
        title: address.host,
        version,
      }
    }
  }
  return undefined
}
