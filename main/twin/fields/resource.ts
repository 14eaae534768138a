import type { Resource } from '../resource.ts'
import { seedFields } from './create.ts'
import { fieldReadRoutes } from './read.ts'
import { fieldSlice } from './state.ts'
import { checkRuleFields } from './workflow-use.ts'
import { eraseField, fieldWriteRoutes } from './write.ts'

/** System fields and custom fields. */
export const fieldsResource: Resource = {
  name: 'fields',
  routes: [...fieldReadRoutes, ...fieldWriteRoutes],
  seed: seedFields,
  projectDeleted: (site, projectId) => {
    const fields = fieldSlice.of(site)
    for (const field of Object.values(fields)) {
      if (field.scopeProjectId === projectId) delete fields[field.id]
    }
  },
  checkWorkflowRule: checkRuleFields,
  taskEffects: { deleteField: eraseField },
}
