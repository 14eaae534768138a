import type { ProductPlace } from '#contract/model/product-account'
import { isUnder } from '#jira/base'
import { baseOf } from '../product-base.ts'

/**
 * The address of a page, of the path that Confluence names for it (`_links.webui`). What would lead
 * elsewhere (`@other.host/…`) is not passed on: people and channels are given the link.
 */
export const pageLink = (place: ProductPlace, webui: string): string => {
  const link = `${place.address}${webui}`
  if (!URL.canParse(link)) return place.address
  const url = new URL(link)
  const isOwn = isUnder(baseOf(place), url) && url.username === '' && url.password === ''
  return isOwn ? link : place.address
}
