import { describe, expect, it } from 'vitest'
import { reference } from '#contract/model/reference'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const ref = reference

/** A project with a workflow scheme, one workflow and two statuses. */
const smallSource = () => [
  user('admin'),
  user('lea'),
  object('status', 's1', 'To Do', { category: 'TODO' }),
  object('status', 's2', 'Done', { category: 'DONE' }),
  object('workflow', 'w1', 'Flow', {
    statuses: [{ status: ref('status', 's1') }, { status: ref('status', 's2') }],
    transitions: [],
  }),
  object('workflowScheme', 'ws1', 'Scheme', {
    defaultWorkflow: ref('workflow', 'w1'),
    mappings: [],
  }),
  object('permissionScheme', 'ps1', 'Permissions', {
    grants: [
      { permission: 'BROWSE', to: ref('user', 'lea') },
      { permission: 'ADMIN', to: 'lead' },
    ],
  }),
  object('project', 'p1', 'P', {
    name: 'Paint',
    lead: ref('user', 'lea'),
    workflowScheme: ref('workflowScheme', 'ws1'),
    permissionScheme: ref('permissionScheme', 'ps1'),
  }),
]

describe('makePlan()', () => {
  it.each([
    ['classic', []],
    ['scoped', ['workflowScheme:ws1']],
    ['client-credentials', ['workflowScheme:ws1']],
  ] as const)('says before what a sign-in (%s) may not write', (token, doubtful) => {
    const seenBy = { accountId: 'admin', displayName: 'Admin', administrator: true, token }
    const there = site('b', [user('admin'), user('lea')], { seenBy })
    const { notices } = plan(site('a', smallSource()), there, {
      restrictedActionsOf: ({ kind }) => (kind === 'workflowScheme' ? ['write-without-scope'] : []),
    })
    const found = notices.filter(({ code }) => code === 'token-may-not-write')
    expect(found.map(({ stepId }) => stepId)).toEqual(doubtful)
  })

  it('creates what the destination lacks, each after what it uses', () => {
    const made = plan(site('a', smallSource()), site('b', [user('admin'), user('lea')]))
    const order = made.steps.map((step) => step.id)
    expect(new Set(made.steps.map((step) => step.action))).toEqual(new Set(['create']))
    for (const step of made.steps) {
      for (const before of step.dependsOn) {
        expect(order.indexOf(before)).toBeLessThan(order.indexOf(step.id))
      }
    }
    expect(stepOf(made, 'project:p1').dependsOn).toEqual([
      'permissionScheme:ps1',
      'workflowScheme:ws1',
    ])
    expect(stepOf(made, 'workflow:w1').after.statuses).toEqual([
      { status: ref('status', 'new:status:s1') },
      { status: ref('status', 'new:status:s2') },
    ])
    expect(made.problems).toEqual([])
  })

  it('matches by name, never by id', () => {
    const there = object('status', 's2', 'To Do', { category: 'TODO' })
    const made = plan(site('a', smallSource()), site('b', [user('admin'), user('lea'), there]))
    expect(stepOf(made, 'status:s1')).toMatchObject({
      action: 'no-change',
      destinationId: 's2',
      evidence: 'exact-name',
    })
    expect(stepOf(made, 'status:s2').action).toBe('create')
  })

  it('takes a name in other case, and says so', () => {
    const there = object('status', '7', 'TO DO', { category: 'TODO' })
    const made = plan(site('a', smallSource()), site('b', [user('admin'), user('lea'), there]))
    expect(stepOf(made, 'status:s1')).toMatchObject({
      action: 'update',
      evidence: 'name-in-other-case',
      changes: [{ path: 'name', before: 'TO DO', after: 'To Do' }],
    })
    expect(made.notices.map((found) => found.code)).toContain('name-differs')
  })

  it('asks when two destination objects bear the name, and blocks what needs it', () => {
    const twins = ['1', '2'].map((id) => object('workflow', id, 'Flow', { statuses: [] }))
    const made = plan(site('a', smallSource()), site('b', [user('admin'), user('lea'), ...twins]))
    const [found] = made.problems
    expect(found).toMatchObject({ code: 'ambiguous-name', stepId: 'workflow:w1', blocks: 'step' })
    expect(found?.candidates.map((candidate) => candidate.id)).toEqual(['1', '2'])
    expect(stepOf(made, 'workflow:w1').action).toBe('problem')
    expect(stepOf(made, 'project:p1').blockedBy).toEqual([found?.id])
    expect(stepOf(made, 'status:s1').blockedBy).toEqual([])
  })

  it('follows the decision for one of them', () => {
    const twins = ['1', '2'].map((id) =>
      object('workflow', id, 'Flow', { statuses: [], transitions: [] }),
    )
    const made = plan(site('a', smallSource()), site('b', [user('admin'), user('lea'), ...twins]), {
      decisions: [{ kind: 'workflow', name: 'Flow', choose: 'use', destinationId: '2' }],
    })
    expect(stepOf(made, 'workflow:w1')).toMatchObject({ action: 'update', destinationId: '2' })
    expect(made.problems).toEqual([])
  })

  it('makes a second object of one name when the user says so', () => {
    const there = object('status', '1', 'To Do', { category: 'DONE' })
    const made = plan(site('a', smallSource()), site('b', [user('admin'), user('lea'), there]), {
      decisions: [{ kind: 'status', name: 'To Do', choose: 'create' }],
    })
    expect(stepOf(made, 'status:s1')).toMatchObject({ action: 'create', evidence: 'decision' })
  })

  it('keeps apart names that differ in case only, and creates them one after the other', () => {
    const flow = (id: string, name: string) =>
      object('workflow', id, name, { statuses: [], transitions: [] })
    const scheme = object('workflowScheme', 'ws', 'S', {
      defaultWorkflow: ref('workflow', 'w1'),
      mappings: [{ issueType: ref('issueType', 't'), workflow: ref('workflow', 'w2') }],
    })
    const source = site('a', [
      flow('w1', 'Flow'),
      flow('w2', 'FLOW'),
      object('issueType', 't', 'Bug'),
      scheme,
      object('project', 'p1', 'P', { workflowScheme: ref('workflowScheme', 'ws') }),
    ])
    const both = plan(source, site('b', []))
    expect(both.problems).toEqual([])
    const chained = ['workflow:w1', 'workflow:w2'].flatMap((id) => stepOf(both, id).dependsOn)
    expect(chained).toHaveLength(1)
    const one = plan(source, site('b', [flow('9', 'FLOW')]))
    expect(stepOf(one, 'workflow:w2')).toMatchObject({ destinationId: '9', evidence: 'exact-name' })
    expect(one.problems).toMatchObject([{ code: 'ambiguous-name', stepId: 'workflow:w1' }])
  })

  it('writes nothing into a project that merely bears the same key', () => {
    const version = object('version', 'v1', '2.0', {}, { owner: { kind: 'project', id: 'p1' } })
    const other = object('project', '5', 'P', { name: 'Pumps' })
    const made = plan(
      site('a', [...smallSource(), version]),
      site('b', [user('admin'), user('lea'), other]),
    )
    const [question] = made.problems
    expect(question).toMatchObject({ code: 'differing-object', candidates: [{ id: '5' }] })
    expect(stepOf(made, 'version:v1').blockedBy).toEqual([question?.id])
    expect(JSON.stringify(made.steps)).not.toContain('"5"')
  })

  it('does not take an object of another type for one, whatever was decided', () => {
    const source = [
      object('field', 'f1', 'Size', { type: 'select' }),
      object('project', 'p1', 'P', { field: ref('field', 'f1') }),
    ]
    const made = plan(
      site('a', source),
      site('b', [object('field', '9', 'Weight', { type: 'float' })]),
      { decisions: [{ kind: 'field', name: 'Size', choose: 'use', destinationId: '9' }] },
    )
    expect(made.problems).toMatchObject([{ code: 'differing-object', stepId: 'field:f1' }])
    expect(stepOf(made, 'field:f1').action).toBe('problem')
    expect(stepOf(made, 'project:p1').blockedBy).toHaveLength(1)
  })

  it('asks when two source objects bear the name', () => {
    const objects = [...smallSource(), object('workflow', 'w2', 'Flow', { statuses: [] })]
    const made = plan(site('a', objects), site('b', [user('admin'), user('lea')]))
    expect(made.problems.map((found) => found.code)).toEqual(['ambiguous-name'])
  })

  it('leaves out only the grant of a missing person, and makes the deployer the lead', () => {
    const made = plan(site('a', smallSource()), site('b', [user('admin')]))
    expect(stepOf(made, 'permissionScheme:ps1')).toMatchObject({
      action: 'create',
      blockedBy: [],
      after: { grants: [{ permission: 'ADMIN', to: 'lead' }] },
    })
    expect(made.problems).toMatchObject([
      { code: 'person-missing', blocks: 'element', path: 'grants.0.to' },
    ])
    expect(stepOf(made, 'project:p1').after.lead).toEqual(ref('user', 'admin'))
    expect(made.notices.map((found) => found.code)).toEqual(['lead-replaced'])
  })

  it('takes an inactive account of the destination for a missing person', () => {
    const gone = { ...user('lea'), data: { active: false } }
    const made = plan(site('a', smallSource()), site('b', [user('admin'), gone]))
    expect(made.problems.map((found) => found.code)).toEqual(['person-missing'])
  })

  it('matches an account that is inactive on the source only', () => {
    const [admin, , ...rest] = smallSource()
    const left = { ...user('lea'), data: { active: false } }
    const made = plan(
      site('a', [admin ?? left, left, ...rest]),
      site('b', [user('admin'), user('lea')]),
    )
    expect(made.problems).toEqual([])
  })

  it('says that people could not be read rather than that they are missing', () => {
    const gap = { kind: 'user', what: 'users', code: 'auth.permission-missing', reason: '403' }
    const made = plan(site('a', smallSource()), site('b', [], { gaps: [gap] }))
    expect(made.problems.map((found) => found.code)).toEqual(['not-readable'])
  })

  it('updates a scheme that an outside project uses only after a yes that names the project', () => {
    const scheme = object('permissionScheme', '9', 'Permissions', {
      grants: [{ permission: 'ADMIN', to: 'lead' }],
    })
    const outside = object('project', '5', 'OUT', {
      name: 'Outside',
      permissionScheme: ref('permissionScheme', '9'),
    })
    const there = site('b', [user('admin'), user('lea'), scheme, outside])
    const asked = plan(site('a', smallSource()), there)
    expect(asked.problems).toMatchObject([{ code: 'shared-object', details: ['OUT'] }])
    expect(stepOf(asked, 'permissionScheme:ps1')).toMatchObject({
      action: 'problem',
      sharedWith: ['OUT'],
    })
    expect(stepOf(asked, 'project:p1').blockedBy).toEqual([])
    const yes = { kind: 'permissionScheme', name: 'Permissions', choose: 'update' } as const
    const wrongYes = plan(site('a', smallSource()), there, {
      decisions: [{ ...yes, projects: ['OTHER'] }],
    })
    expect(wrongYes.problems).toHaveLength(1)
    const answered = plan(site('a', smallSource()), there, {
      decisions: [{ ...yes, projects: ['OUT'] }],
    })
    expect(answered.problems).toEqual([])
    expect(stepOf(answered, 'permissionScheme:ps1').action).toBe('update')
  })

  it('treats a project of the same key and another name as a question', () => {
    const other = object('project', '5', 'P', { name: 'Pumps' })
    const made = plan(site('a', smallSource()), site('b', [user('admin'), user('lea'), other]))
    expect(made.problems).toMatchObject([{ code: 'differing-object', details: ['name'] }])
    expect(stepOf(made, 'project:p1').action).toBe('problem')
  })

  it.each([
    [[], 'plan.nothing-selected'],
    [['NOPE'], 'plan.project-unknown'],
    [['TM'], 'plan.project-not-carriable'],
  ])('refuses the selection %j with %s', (projects, code) => {
    const team = object('project', 'p9', 'TM', {}, { facts: { style: 'next-gen' } })
    const run = () => plan(site('a', [...smallSource(), team]), site('b', []), { projects })
    expect(run).toThrow(code)
  })

  it('never takes a kind that could not be read on the destination for an empty one', () => {
    const gap = { kind: 'workflow', what: 'workflows', code: 'jira.unavailable', reason: '503' }
    const made = plan(
      site('a', smallSource()),
      site('b', [user('admin'), user('lea')], { gaps: [gap] }),
    )
    expect(stepOf(made, 'workflow:w1').action).toBe('problem')
    expect(made.problems.map((found) => found.code)).toEqual(['not-readable'])
  })

  it('does not compare the list of a default object that grows by itself', () => {
    const scheme = (id: string, types: readonly string[]) =>
      object(
        'issueTypeScheme',
        id,
        'Default',
        { issueTypes: types.map((type) => ref('issueType', type)) },
        { naturalKey: 'default', protection: 'default' },
      )
    const source = [
      object('issueType', 't1', 'Bug'),
      scheme('10000', ['t1']),
      object('project', 'p1', 'P', { issueTypeScheme: ref('issueTypeScheme', '10000') }),
    ]
    const made = plan(site('a', source), site('b', [scheme('10', [])]))
    expect(stepOf(made, 'issueTypeScheme:10000').action).toBe('no-change')
    expect(stepOf(made, 'issueType:t1').action).toBe('create')
    expect(made.problems).toEqual([])
  })

  it('reports what the kind itself finds wrong', () => {
    const source = [
      object('field', 'f1', 'Size', { type: 'select' }),
      object(
        'fieldContext',
        'c1',
        'Global',
        { projects: [], options: [1, 2, 3, 4, 5, 6].map((n) => ({ value: String(n) })) },
        { owner: { kind: 'field', id: 'f1' } },
      ),
      object('screen', 'sc1', 'Screen', { tabs: [{ name: 'T', fields: [ref('field', 'f1')] }] }),
      object('project', 'p1', 'P', { screen: ref('screen', 'sc1') }),
    ]
    const made = plan(site('a', source), site('b', []))
    expect(made.problems).toMatchObject([{ code: 'limit-exceeded', stepId: 'fieldContext:c1' }])
    expect(stepOf(made, 'screen:sc1').blockedBy).toEqual([])
  })
})
