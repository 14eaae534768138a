import type { Resource } from '../resource.ts'
import { fieldConfigurationRoutes } from './routes.ts'
import { fieldConfigurationSlice, seedFieldConfigurations } from './state.ts'

/** Field configurations: the model before field schemes. */
export const fieldConfigurationsResource: Resource = {
  name: 'field-configurations',
  routes: fieldConfigurationRoutes,
  seed: seedFieldConfigurations,
  fieldDeleted: (site, fieldId) => {
    for (const one of Object.values(fieldConfigurationSlice.of(site))) delete one.items[fieldId]
  },
}
