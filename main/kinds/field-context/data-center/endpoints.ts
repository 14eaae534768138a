import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember } from '../../answer-members.ts'

const option = z.object({
  id: idMember,
  value: z.string(),
  disabled: z.boolean().nullish(),
  childrenIds: z.array(idMember).nullish(),
})

/** An option; the ones under it stand beside it or have to be asked for. */
export type OptionAnswer = z.infer<typeof option>

/** Operations on options of fields, none of which writes (jira-dc-api 2, 3.9). */
export const fieldContextEndpoints = {
  /** Of the one context that matches; none where several or none do. */
  options: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/customFields/{customFieldId}/options',
    effect: 'read',
    answer: option,
    paging: { style: 'page-number', member: 'options', size: 100 },
    since: '8.5–9.12',
    stage: 'experimental',
  }),
  option: endpoint({
    method: 'GET',
    path: '/rest/api/2/customFieldOption/{id}',
    effect: 'read',
    answer: option,
  }),
}
