import { z } from 'zod'
import { listEndpoint } from '#jira/endpoint'
import { idMember, textMember } from '../answer-members.ts'

const named = z.object({ id: idMember, name: textMember })

/** What projects use that Slipway sees but does not carry yet, as far as few requests tell. */
export const notCarriedEndpoints = {
  fieldSchemes: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/config/fieldschemes',
    effect: 'read',
    answer: named.extend({ isDefault: z.boolean().nullish() }),
    paging: { style: 'page-bean', size: 100 },
    stage: 'experimental',
  }),
  fieldSchemeProjects: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/config/fieldschemes/projects',
    effect: 'read',
    answer: z.object({ projectId: idMember, schemeId: idMember }),
    paging: { style: 'page-bean', size: 100 },
    stage: 'experimental',
  }),
  /** The default field configuration comes without a scheme. */
  fieldConfigurationSchemes: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/fieldconfigurationscheme/project',
    effect: 'read',
    answer: z.object({
      fieldConfigurationScheme: named.nullish(),
      projectIds: z.array(idMember),
    }),
    paging: { style: 'page-bean', size: 100 },
    stage: 'deprecated',
  }),
  boards: listEndpoint({
    method: 'GET',
    path: '/rest/agile/1.0/board',
    effect: 'read',
    answer: z.object({
      name: textMember,
      location: z.object({ projectId: idMember.nullish() }).nullish(),
    }),
    paging: { style: 'page-bean', size: 50 },
  }),
}
