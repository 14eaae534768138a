import type { Presented, Product, Way } from '#contract/model/connection'
import type {
  ProductAccount,
  ProductPlace,
  ProductTokenKind,
} from '#contract/model/product-account'
import type { ListedToken } from '#jira/personal-access-token'
import type { ProductClient } from './product-client.ts'
import type { ProductMeans } from './product-means.ts'

/** A product that knows who is asking. */
export interface SignedInProduct {
  readonly place: ProductPlace
  readonly account: ProductAccount
  /** What everything else is read and published through. */
  readonly client: ProductClient
}

/** How a token ends: at once by the product's API, or by its owner on a page of the product. */
export type Revocation =
  | { readonly how: 'revoked' }
  | { readonly how: 'by-hand'; readonly address: string }

/** One product: what stands at an address, who signs in, how a token ends. */
export interface ProductAdapter {
  readonly product: Product
  /** The ways to sign in, the safest first. */
  readonly ways: readonly Way[]
  /**
   * Asks the address, without any secret. Undefined: something else stands there, or nothing.
   * Failures of the network, and sign-in pages in front of the product, are AppErrors.
   */
  probe(address: URL, means: ProductMeans): Promise<ProductPlace | undefined>
  /**
   * Signs in and says who that is. The secret goes to this product's own host and nowhere else, once
   * per call. Confluence Cloud: twice at most, since whether a token has scopes is found out by
   * trying; `known`, what the token was found to be before, spares the attempt that is bound to be
   * refused. Whatever is refused is an AppError `product.…`, `bitbucket.…`, `slack.…` or `net.…`.
   */
  signIn(
    place: ProductPlace,
    presented: Presented,
    means: ProductMeans,
    known?: ProductTokenKind,
  ): Promise<SignedInProduct>
  /** Where a person makes and ends tokens. */
  tokenPage(place: ProductPlace): string
  /** The owner's tokens; undefined where no API lists them. */
  readonly listTokens: ((signedIn: SignedInProduct) => Promise<readonly ListedToken[]>) | undefined
  /**
   * Ends a token at its source. `tokenId` comes from `listTokens`, since no product says which of
   * them was presented; Slack alone ends the one it is called with.
   */
  revoke(signedIn: SignedInProduct, tokenId: string | undefined): Promise<Revocation>
}
