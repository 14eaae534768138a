import type { DataCenterKind } from '../../kind.ts'
import { readIfShown } from '../../project/tolerated.ts'
import { appObject } from '../read.ts'
import { appAbilities } from './abilities.ts'
import { appEndpoints } from './endpoints.ts'

/** Jira's products on Data Center, only matched: a project of a product that is not there is not made. */
export const appOnDataCenter: DataCenterKind = {
  model: { abilities: appAbilities },
  endpoints: appEndpoints,
  read: ({ api }) =>
    readIfShown(
      () => {},
      'app',
      'products',
      async () => {
        const products = await api.list(appEndpoints.products)
        // Nobody runs Data Center for nothing; `defined` says whether the product is installed.
        return products.map(({ key, defined }) =>
          appObject(key, key, { name: key, plan: defined === false ? 'UNLICENSED' : 'PAID' }),
        )
      },
    ),
}
