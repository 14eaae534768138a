import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, textMember, unusedAnswer } from '../answer-members.ts'

const screenScheme = z.object({
  id: idMember,
  name: z.string(),
  description: textMember,
  screens: z
    .object({
      default: idMember.nullish(),
      create: idMember.nullish(),
      edit: idMember.nullish(),
      view: idMember.nullish(),
    })
    .nullish(),
})

/** A screen scheme as Jira answers it. */
export type ScreenSchemeAnswer = z.infer<typeof screenScheme>

/** Operations on screen schemes. */
export const screenSchemeEndpoints = {
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/screenscheme',
    effect: 'read',
    answer: screenScheme,
    paging: { style: 'page-bean', size: 1000 },
  }),
  /** Screen ids are numbers here. */
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/screenscheme',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  /** Refused while an issue type screen scheme uses it. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/screenscheme/{screenSchemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Screen ids are texts here; members that are left out stay as they are. */
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/screenscheme/{screenSchemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
