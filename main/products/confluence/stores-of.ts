import type { SignedInProduct } from '../product-adapter.ts'
import { cloudPageAccess } from './cloud-page-access.ts'
import { cloudPages } from './cloud-pages.ts'
import { dataCenterPageAccess } from './data-center-page-access.ts'
import { dataCenterPages } from './data-center-pages.ts'
import type { PageAccess } from './page-access.ts'
import type { PageStore } from './page-store.ts'

/** The pages of a Confluence, and what it tells of writing them. */
export const storesOf = (
  signedIn: SignedInProduct,
): { readonly store: PageStore; readonly access: PageAccess } =>
  signedIn.place.product === 'confluence-cloud'
    ? { store: cloudPages(signedIn), access: cloudPageAccess(signedIn.client) }
    : { store: dataCenterPages(signedIn), access: dataCenterPageAccess(signedIn.client) }
