import type { Resource } from '../resource.ts'
import { screenSchemeRoutes } from './routes.ts'
import { addScreenScheme } from './state.ts'

/** Which screen shows for which operation. */
export const screenSchemesResource: Resource = {
  name: 'screen-schemes',
  routes: screenSchemeRoutes,
  seed: (site) => {
    addScreenScheme(site, {
      fixedId: '1',
      name: 'Default Screen Scheme',
      description: 'Default Screen Scheme',
      screens: { default: '1' },
    })
  },
}
