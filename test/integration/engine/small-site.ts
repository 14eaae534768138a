import { type Blueprint, emptyBlueprint } from '#twin/blueprint/blueprint'

/** One project with a little of everything, small enough to read a whole deployment of it. */
export const smallBlueprint: Blueprint = {
  ...emptyBlueprint,
  people: [
    { accountId: '5b10ac8d82e05b22cc7d4ef5', displayName: 'Lea Lead' },
    { accountId: '5b109f2e9729b51b54dc274d', displayName: 'Rita Reviewer' },
  ],
  groups: [{ name: 'crew', members: ['Lea Lead'] }],
  categories: [{ name: 'Boats', description: 'All that floats' }],
  statuses: [
    { name: 'Waiting', category: 'TODO', description: 'Waits for wind' },
    { name: 'Sailing', category: 'IN_PROGRESS' },
    { name: 'Moored', category: 'DONE' },
  ],
  issueTypes: [
    { name: 'Voyage', description: 'From port to port' },
    { name: 'Leg', subtask: true },
  ],
  resolutions: [{ name: 'Arrived', description: '' }],
  priorities: [{ name: 'Storm', color: '#ff0000' }],
  roles: [{ name: 'Skippers', description: 'Who commands' }],
  fields: [
    {
      key: 'harbour',
      name: 'Harbour',
      type: 'select',
      searcher: 'multiselectsearcher',
      contexts: [
        { name: 'Everywhere', options: ['North', 'South'], defaultOption: 'South' },
        { name: 'For boats', projects: ['BOAT'], options: ['East', 'West'] },
      ],
    },
    {
      key: 'sails',
      name: 'Sails',
      type: 'cascadingselect',
      searcher: 'cascadingselectsearcher',
      contexts: [{ name: 'All', options: [['Main', ['Reefed', 'Full']], 'Jib'] }],
    },
    { key: 'skipper', name: 'Skipper', type: 'userpicker', searcher: 'userpickergroupsearcher' },
  ],
  screens: [
    {
      name: 'Voyage Screen',
      tabs: [
        { name: 'Plan', fields: ['summary', 'harbour', 'sails'] },
        { name: 'People', fields: ['skipper', 'description'] },
      ],
    },
    { name: 'Moor Screen', tabs: [{ name: 'Moor', fields: ['resolution'] }] },
  ],
  screenSchemes: [{ name: 'Voyage Screens', screens: { default: 'Voyage Screen' } }],
  issueTypeScreenSchemes: [{ name: 'Boat Screens', mappings: { default: 'Voyage Screens' } }],
  issueTypeSchemes: [{ name: 'Boat Types', types: ['Voyage', 'Leg'], defaultType: 'Voyage' }],
  workflows: [
    {
      name: 'Voyage Flow',
      description: 'Out and home',
      statuses: ['Waiting', 'Sailing', 'Moored'],
      transitions: [
        { name: 'Create', from: [], to: 'Waiting' },
        {
          name: 'Cast off',
          from: ['Waiting'],
          to: 'Sailing',
          validators: [
            {
              ruleKey: 'system:validate-field-value',
              parameters: { ruleType: 'fieldRequired', fieldsRequired: '{field:harbour}' },
            },
          ],
        },
        {
          name: 'Moor',
          from: ['Sailing'],
          to: 'Moored',
          screen: 'Moor Screen',
          conditions: [
            {
              ruleKey: 'system:restrict-issue-transition',
              parameters: { roleIds: '{role:Skippers}' },
            },
          ],
        },
        { name: 'Back', to: 'Waiting' },
      ],
    },
  ],
  workflowSchemes: [
    { name: 'Boat Flows', defaultWorkflow: 'Voyage Flow', mappings: { Leg: 'Voyage Flow' } },
  ],
  permissionSchemes: [
    {
      name: 'Boat Permissions',
      grants: [
        ['BROWSE_PROJECTS', ['group', 'crew']],
        ['ADMINISTER_PROJECTS', ['role', 'Skippers']],
        ['ASSIGN_ISSUES', ['user', 'Rita Reviewer']],
        ['EDIT_ISSUES', ['userField', 'skipper']],
      ],
    },
  ],
  notificationSchemes: [
    {
      name: 'Boat Mails',
      events: [
        ['1', ['assignee']],
        ['1', ['group', 'crew']],
        ['2', ['role', 'Skippers']],
      ],
    },
  ],
  prioritySchemes: [
    { name: 'Weather', priorities: ['Storm', 'Medium', 'Low'], defaultPriority: 'Low' },
  ],
  projects: [
    {
      key: 'BOAT',
      name: 'Boat House',
      description: 'Everything about boats',
      type: 'software',
      lead: 'Lea Lead',
      assigneeType: 'PROJECT_LEAD',
      category: 'Boats',
      issueTypeScheme: 'Boat Types',
      issueTypeScreenScheme: 'Boat Screens',
      workflowScheme: 'Boat Flows',
      permissionScheme: 'Boat Permissions',
      notificationScheme: 'Boat Mails',
      priorityScheme: 'Weather',
      actors: [
        ['Skippers', 'user', 'Lea Lead'],
        ['Skippers', 'group', 'crew'],
      ],
      components: [{ name: 'Hull', lead: 'Lea Lead' }, { name: 'Rig' }],
      versions: [{ name: '1.0', released: true, releaseDate: '2026-01-31' }, { name: '2.0' }],
      issues: [['Voyage', 'Sailing', 12]],
    },
  ],
}
