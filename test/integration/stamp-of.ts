import type { SiteStamp } from '#contract/model/snapshot'
import type { Twin } from '#twin/serve'

/** The stamp of a twin's site, as a connection finds it out. */
export const stampOf = ({ cloudId, address }: Twin): SiteStamp => ({
  cloudId,
  address,
  title: address,
})
