import type { SiteStamp } from '#contract/model/snapshot'

/**
 * Folder of a site in a repository: its host, with the context path of Data Center, which is the same
 * for everybody who publishes there, whatever they call the site.
 */
export const publishedFolder = ({ address }: Pick<SiteStamp, 'address'>): string => {
  const { host, pathname } = new URL(address)
  const plain = `${host}${pathname}`
    .replaceAll(/[^A-Za-z0-9.-]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
  return `slipway/${plain.toLowerCase()}`
}
