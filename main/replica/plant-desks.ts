import { nextId } from '#twin/ids'
import { projectSlice } from '#twin/projects/state'
import { serviceDesks } from '#twin/service-desks/state'
import { issueTypeIdsOf } from '#twin/workflow-schemes/resolve'
import { textsOf } from './data.ts'
import type { Planting } from './planting.ts'

/** Service desks: of request types and queues no more than the names is known. */
export const plantDesks = ({ site, of }: Planting): void => {
  for (const { id, facts } of of('project')) {
    if (!('queues' in facts)) continue
    const desk = nextId(site, 'serviceDesk')
    const project = projectSlice.of(site)[id]
    const issueTypeId = (project ? issueTypeIdsOf(site, project)[0] : undefined) ?? ''
    const group = { id: nextId(site, 'requestTypeGroup'), name: 'General' }
    serviceDesks.of(site)[desk] = {
      id: desk,
      projectId: id,
      groups: [group],
      requestTypes: textsOf(facts, 'requestTypes').map((name) => ({
        id: nextId(site, 'requestType'),
        name,
        description: '',
        issueTypeId,
        groupIds: [group.id],
      })),
      queues: textsOf(facts, 'queues').map((name) => ({
        id: nextId(site, 'queue'),
        name,
        jql: `project = ${project?.key ?? id}`,
        fields: ['issuekey', 'summary'],
      })),
    }
  }
}
