import type { ProductPlace } from '#contract/model/product-account'
import type { Base } from '#jira/base'

/** A host and the path on it under which a product's API stands: what a sign-in is bound to. */
export const baseAt = (origin: string, prefix: string): Base => ({
  origin,
  prefix,
  place: 'other-product',
})

/** The base of a self-hosted product: its host and context path. */
export const baseOf = ({ address }: ProductPlace): Base => {
  const { origin, pathname } = new URL(address)
  return baseAt(origin, pathname.replace(/\/+$/, ''))
}
