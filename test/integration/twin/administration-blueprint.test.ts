import { expect, test } from 'vitest'
import { type Blueprint, emptyBlueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import { startTwin } from '#twin/serve'
import { asAdmin, basic, createCaller } from './client.ts'

const blueprint: Blueprint = {
  ...emptyBlueprint,
  people: [{ accountId: '5b0000000000000000000001', displayName: 'Ada' }],
  fields: [
    {
      key: 'depth',
      name: 'Depth',
      type: 'float',
    },
  ],
  workflows: [
    {
      name: 'Sail',
      statuses: ['To Do', 'Done'],
      statusProperties: { Done: { 'jira.issue.editable': 'false' } },
      transitions: [
        { name: 'Create', from: [], to: 'To Do' },
        {
          name: 'Land',
          to: 'Done',
          triggers: ['pull-request-merged'],
          properties: { 'opsbar-sequence': '10' },
          actions: [
            { ruleKey: 'system:trigger-webhook', parameters: { webhookId: '{webhook:Harbour}' } },
            {
              ruleKey: 'connect:remote-workflow-function',
              parameters: { appKey: 'com.boats.rules' },
            },
          ],
        },
      ],
    },
  ],
  projects: [
    {
      key: 'BOAT',
      name: 'Boats',
      type: 'software',
      lead: 'Ada',
      features: { 'jsw.classic.roadmap': 'DISABLED' },
      properties: { 'build.settings': { rate: 5 } },
      senderAddress: 'boats@example.com',
      avatar: 'own',
    },
    { key: 'TEAM', name: 'Team', type: 'software', teamManaged: true, lead: 'Ada', avatar: 10405 },
  ],
  administration: {
    apps: [
      {
        platform: 'connect',
        key: 'com.boats.rules',
        rules: [{ moduleKey: 'sail', name: 'Sail', description: '', place: 'Function' }],
      },
    ],
    linkTypes: [{ name: 'Tows', inward: 'is towed by', outward: 'tows' }],
    webhooks: [
      {
        name: 'Harbour',
        url: 'https://hook.example',
        events: ['jira:issue_created'],
        jql: 'project = BOAT',
        secret: 'hush',
      },
    ],
    levels: { 2: 'Fleet' },
    highTypes: { Fleet: 2 },
    settings: {
      properties: { 'jira.clone.prefix': 'COPY -' },
      timeTracking: {
        workingHoursPerDay: 6,
        workingDaysPerWeek: 4,
        timeFormat: 'hours',
        defaultUnit: 'hour',
      },
      columns: ['issuekey', 'depth'],
      banner: { message: 'Storm', isEnabled: true },
      global: { votingEnabled: false },
      defaultPriority: 'High',
    },
    rules: [
      {
        name: 'Moor',
        projects: ['BOAT'],
        actor: 'Ada',
        disabled: true,
        labels: ['harbour'],
        trigger: {
          component: 'TRIGGER',
          type: 'jira.issue.event.trigger:created',
          value: { eventFilters: ['ari:cloud:jira:{cloudId}:project/{project:BOAT}'] },
        },
        components: [
          {
            component: 'ACTION',
            type: 'jira.issue.edit',
            value: { operations: [{ field: { type: 'ID', value: '{field:depth}' } }] },
          },
        ],
      },
    ],
  },
}

test('what administrators set up is planted, in words of the blueprint', async () => {
  const site = buildSite(blueprint, { name: 'boats' })
  const twin = await startTwin({ site })
  try {
    const call = asAdmin(twin)
    const get = async (path: string) => (await call('GET', path)).body
    const boat = await get('/project/BOAT')
    const [field] = (await get('/field')).filter(({ name }: { name: string }) => name === 'Depth')
    expect(await get('/project/BOAT/properties/build.settings')).toMatchObject({
      value: { rate: 5 },
    })
    expect((await get('/project/BOAT/avatars')).custom).toMatchObject([{ isSelected: true }])
    expect((await get(`/project/${boat.id}/email`)).emailAddress).toBe('boats@example.com')
    expect((await get('/project/BOAT/features')).features[0]).toMatchObject({ state: 'DISABLED' })
    expect((await get('/project/TEAM')).avatarUrls['48x48']).toContain('/10405?')
    const [hook] = await get('/rest/webhooks/1.0/webhook')
    expect(hook).toMatchObject({ name: 'Harbour', isSigned: true })
    const { values } = await get('/workflows/search?queryString=Sail&expand=values.transitions')
    expect(values[0].transitions[1]).toMatchObject({
      properties: { 'opsbar-sequence': '10' },
      triggers: [{ parameters: { enabledTriggers: expect.stringContaining('merged-trigger') } }],
      actions: [{ parameters: { webhookId: hook.self.split('/').pop() } }, {}],
    })
    expect(values[0].statuses[1].properties).toEqual({ 'jira.issue.editable': 'false' })
    expect((await get('/settings/columns')).map(({ value }: { value: string }) => value)).toEqual([
      'issuekey',
      field.id,
    ])
    expect(await get('/configuration')).toMatchObject({
      votingEnabled: false,
      timeTrackingConfiguration: { workingHoursPerDay: 6 },
    })
    expect(await get('/announcementBanner')).toMatchObject({ message: 'Storm', isEnabled: true })
    expect((await get('/priority/search?onlyDefault=true')).values).toMatchObject([
      { name: 'High' },
    ])
    expect((await get('/issueLinkType')).issueLinkTypes).toContainEqual(
      expect.objectContaining({ name: 'Tows' }),
    )
    const { email, token } = twin.credentials
    const ask = createCaller(twin.address, basic(email, token), '')
    const base = `/gateway/api/automation/public/jira/${twin.cloudId}/rest/v1/rule`
    const [summary] = (await ask('GET', `${base}/summary`)).body.data
    const { rule } = (await ask('GET', `${base}/${summary.uuid}`)).body
    expect(rule).toMatchObject({
      name: 'Moor',
      state: 'DISABLED',
      actor: { actor: '5b0000000000000000000001' },
      trigger: { value: { eventFilters: rule.ruleScopeARIs } },
      components: [{ value: { operations: [{ field: { value: field.id } }] } }],
    })
    expect(site.unmodelled).toEqual([])
    expect(site.writes).toEqual([])
  } finally {
    await twin.stop()
  }
})
