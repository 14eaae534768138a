import type { DataCenterKind } from '../../kind.ts'
import { projectPropertyAbilities } from '../abilities.ts'
import { projectPropertyWriterFor } from '../write.ts'
import { projectPropertyEndpoints } from './endpoints.ts'
import { readProjectProperties } from './read.ts'

/** Properties of projects of Data Center. */
export const projectPropertyOnDataCenter: DataCenterKind = {
  model: { abilities: projectPropertyAbilities },
  endpoints: projectPropertyEndpoints,
  read: readProjectProperties,
  writer: projectPropertyWriterFor(projectPropertyEndpoints),
}
