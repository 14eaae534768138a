import { type Blueprint, emptyBlueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import { openInProcess } from '#twin/blueprint/in-process-api'
import type { Site } from '#twin/site-model'
import { smallBlueprint } from '../engine/small-site.ts'
import { plantRule } from './plant-rule.ts'

/** Which of Jira's models of fields a site has. */
export type FieldModel = 'field-schemes' | 'field-configurations'

/** At least one object of every kind, in the words of both models of fields. */
const blueprint: Blueprint = {
  ...smallBlueprint,
  issueTypes: smallBlueprint.issueTypes.map((type, at) => ({
    ...type,
    icon: at === 0 ? 'own' : 10305,
  })),
  priorities: smallBlueprint.priorities.map((priority) => ({ ...priority, icon: 'own' })),
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
  fieldSchemes: [
    {
      name: 'Boat Fields',
      description: 'What is asked about boats',
      fields: [
        { field: 'harbour', required: true, description: 'Where she lies' },
        { field: 'sails', types: ['Voyage'] },
        { field: 'skipper' },
      ],
    },
  ],
  fieldConfigurations: [
    {
      name: 'Boat Field Rules',
      description: 'What is asked about boats',
      items: [
        { field: 'harbour', required: true, description: 'Where she lies' },
        { field: 'sails', hidden: true },
      ],
    },
  ],
  fieldConfigurationSchemes: [
    { name: 'Boat Field Rules Scheme', mappings: { default: 'Boat Field Rules' } },
  ],
  projects: smallBlueprint.projects.map((project) => ({
    ...project,
    issueSecurityScheme: 'Boat Secrets',
    fieldScheme: 'Boat Fields',
    fieldConfigurationScheme: 'Boat Field Rules Scheme',
    properties: { 'harbour.settings': { berth: 7, flags: ['red', 'green'] } },
    features: { 'jsw.classic.code': 'DISABLED' },
    avatar: 'own' as const,
  })),
  filters: [
    {
      name: 'At sea',
      description: 'What is on its way',
      owner: 'Lea Lead',
      jql: 'project = BOAT AND status = Sailing AND Harbour = North ORDER BY cf[{fieldNumber:sails}] DESC',
      shares: [
        ['group', 'crew'],
        ['project', 'BOAT'],
      ],
      columns: ['issuekey', 'summary', 'harbour'],
    },
  ],
  boards: [{ name: 'Boat Board', type: 'kanban', filter: 'At sea', project: 'BOAT' }],
  dashboards: [
    {
      name: 'Harbour',
      description: 'All boats at a glance',
      owner: 'Lea Lead',
      shares: [['authenticated']],
      gadgets: [
        {
          moduleKey: 'com.atlassian.jira.gadgets:filter-results-dashboard-item',
          title: 'At sea',
          color: 'green',
          row: 0,
          column: 0,
          properties: { config: { filterId: '{filter:At sea}', num: '10' } },
        },
      ],
    },
  ],
  administration: {
    linkTypes: [{ name: 'Towing', inward: 'is towed by', outward: 'tows' }],
    webhooks: [
      {
        name: 'Harbour master',
        url: 'https://harbour.example.com/calls?token=avast',
        events: ['jira:issue_created', 'jira:version_released'],
        jql: 'project = BOAT AND status = Sailing',
        secret: 'ahoy',
      },
    ],
    rules: [
      {
        name: 'Log departures',
        author: 'Lea Lead',
        description: 'Writes the log',
        projects: ['BOAT'],
        trigger: {
          component: 'TRIGGER',
          type: 'jira.issue.field.changed',
          schemaVersion: 1,
          value: { fields: [{ type: 'ID', value: '{field:harbour}' }] },
        },
        components: [
          {
            component: 'CONDITION',
            type: 'jira.jql.condition',
            schemaVersion: 1,
            value: 'project = BOAT AND status = Sailing',
          },
          {
            component: 'ACTION',
            type: 'codebarrel.action.log',
            schemaVersion: 1,
            value: 'Left {{issue.{field:harbour}}}',
          },
        ],
      },
    ],
    settings: {
      banner: { message: 'Storm warning', isEnabled: true },
      defaultPriority: 'Storm',
      defaultResolution: 'Arrived',
    },
  },
}

const optionsFor = (name: string, fieldModel: FieldModel) => ({
  name,
  switches: { extra: { fieldModel } },
})

/** A site that has at least one object of its own of every kind. */
export const buildEveryKind = (name: string, fieldModel: FieldModel): Site => {
  const site = buildSite(blueprint, optionsFor(name, fieldModel))
  plantRule(site, openInProcess(site), blueprint.people[0]?.accountId ?? '')
  return site
}

/** A site with the same people and groups, and nothing else. */
export const buildBare = (name: string, fieldModel: FieldModel): Site =>
  buildSite(
    { ...emptyBlueprint, people: blueprint.people, groups: blueprint.groups },
    optionsFor(name, fieldModel),
  )
