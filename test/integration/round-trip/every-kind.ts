import { type Blueprint, emptyBlueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import { type InProcessApi, openInProcess } from '#twin/blueprint/in-process-api'
import type { Site } from '#twin/site-model'
import { smallBlueprint } from '../engine/small-site.ts'
import { plantRule } from './plant-rule.ts'

const blueprint: Blueprint = {
  ...smallBlueprint,
  securitySchemes: [
    {
      name: 'Boat Secrets',
      description: 'Who may know the course',
      levels: [
        { name: 'Crew', description: 'On board', isDefault: true, members: [['group', 'crew']] },
        { name: 'Bridge', members: [['role', 'Skippers'], ['user', 'Lea Lead'], ['reporter']] },
      ],
    },
  ],
  projects: smallBlueprint.projects.map((project) => ({
    ...project,
    issueSecurityScheme: 'Boat Secrets',
  })),
}

/** What the blueprint has no words for, made by the site's own operations. */
const plantRest = ({ call }: InProcessApi): void => {
  call('POST', '/rest/api/3/issueLinkType', {
    name: 'Towing',
    inward: 'is towed by',
    outward: 'tows',
  })
  call('POST', '/rest/webhooks/1.0/webhook', {
    name: 'Harbour master',
    url: 'https://harbour.example.com/calls?token=avast',
    events: ['jira:issue_created', 'jira:version_released'],
    filters: { 'issue-related-events-section': 'project = BOAT AND status = Sailing' },
    secret: 'ahoy',
  })
}

/** A site that has at least one object of its own of every kind. */
export const buildEveryKind = (name: string): Site => {
  const site = buildSite(blueprint, { name })
  const api = openInProcess(site)
  plantRest(api)
  plantRule(site, api, blueprint.people[0]?.accountId ?? '')
  return site
}

/** A site with the same people and groups, and nothing else. */
export const buildBare = (name: string): Site =>
  buildSite({ ...emptyBlueprint, people: blueprint.people, groups: blueprint.groups }, { name })
