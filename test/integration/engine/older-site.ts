import type { Blueprint } from '#twin/blueprint/blueprint'
import { smallBlueprint } from './small-site.ts'

/** The same project with an older workflow, and issues in its statuses. */
export const olderBlueprint: Blueprint = {
  ...smallBlueprint,
  workflows: [
    {
      name: 'Old Flow',
      statuses: ['To Do', 'Moored'],
      transitions: [
        { name: 'Create', from: [], to: 'To Do' },
        { name: 'Moor', from: ['To Do'], to: 'Moored' },
      ],
    },
  ],
  workflowSchemes: [{ name: 'Old Flows', defaultWorkflow: 'Old Flow', mappings: {} }],
  projects: smallBlueprint.projects.map((project) => ({
    ...project,
    workflowScheme: 'Old Flows',
    issues: [
      ['Voyage', 'To Do', 30],
      ['Leg', 'Moored', 4],
    ],
  })),
}
