import { publishedMark } from '#contract/wording/product-wording'

/** Only what passes every way of writing XML unchanged. */
const plain = (identity: string): string => identity.replaceAll(/[^\w.-]+/g, '-')

/** How the last line of a page begins that is Slipway's own, and of this identity. */
export const ownerMark = (identity: string): string => `${publishedMark}: ${plain(identity)} (`
