import { signInOffer } from '#connections/sign-in-offers'
import type { Product } from '#contract/model/connection'
import type { FoundProduct } from '#contract/model/sign-in-offer'
import type { OutputOf } from '#contract/operations'

/** A product as it is found, with the ways that it really offers. */
export const sampleFound = (
  product: Product,
  members: Partial<FoundProduct> = {},
): FoundProduct => ({
  product,
  address: 'https://acme.atlassian.net',
  title: 'Acme Production',
  place: '',
  version: null,
  cloudId: null,
  knownId: null,
  ...members,
  ...signInOffer(product, members.version ?? null),
})

/** What is found at an address. */
export const foundAt = (
  found: readonly FoundProduct[],
  change: Partial<OutputOf<'connection.find'>> = {},
): OutputOf<'connection.find'> => ({
  host: new URL(found[0]?.address ?? 'https://acme.atlassian.net').host,
  unusualHost: false,
  found,
  ...change,
})

/** A Jira Cloud, as most addresses under atlassian.net have one. */
export const foundCloud = (members: Partial<FoundProduct> = {}): OutputOf<'connection.find'> =>
  foundAt([sampleFound('jira-cloud', { cloudId: 'cloud-2', ...members })])

/** A Jira Data Center on a host of the company's own. */
export const foundDataCenter = (members: Partial<FoundProduct> = {}): OutputOf<'connection.find'> =>
  foundAt(
    [
      sampleFound('jira-data-center', {
        address: 'https://jira.acme.example/jira',
        title: 'Acme Jira',
        version: '9.12.5',
        ...members,
      }),
    ],
    { unusualHost: true },
  )
