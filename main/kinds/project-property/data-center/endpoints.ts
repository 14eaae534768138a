import { projectPropertyEndpoints as ofCloud } from '../endpoints.ts'

const path = '/rest/api/2/project/{projectIdOrKey}/properties'

/** Operations on the properties of projects: Cloud's under another address. */
export const projectPropertyEndpoints = {
  keys: { ...ofCloud.keys, path },
  get: { ...ofCloud.get, path: `${path}/{propertyKey}` },
  add: { ...ofCloud.add, path: `${path}/{propertyKey}` },
  set: { ...ofCloud.set, path: `${path}/{propertyKey}` },
  remove: { ...ofCloud.remove, path: `${path}/{propertyKey}` },
} as const
