import { describe, expect, it } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { Decision, StatusMapping } from '#contract/model/decision'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { prioritySchemeModel } from '#kinds/priority-scheme/model'
import { sampleKinds } from './sample-kinds.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const models = new Map([...sampleKinds, ['priorityScheme', prioritySchemeModel] as const]).set(
  'priority',
  { ...(sampleKinds.get('status') ?? prioritySchemeModel), kind: 'priority' },
)

const status = (id: string, name: string, statusCategory: string) =>
  object('status', id, name, { statusCategory })
const open = status('1', 'Open', 'TODO')
const waiting = status('2', 'Waiting', 'TODO')
const done = status('3', 'Done', 'DONE')

const flow = (...statuses: readonly ConfigObject[]) =>
  object('workflow', '5', 'Flow', {
    statuses: statuses.map(({ id }) => ({ status: reference('status', id) })),
    transitions: [],
  })

const lean = (name: string, id: string, ...priorities: readonly string[]) =>
  object('priorityScheme', id, name, {
    defaultPriority: reference('priority', '1'),
    priorities: priorities.map((one) => reference('priority', one)),
  })

const siteWith = (name: string, objects: readonly ConfigObject[], more: JsonObject = {}) =>
  site(name, [
    user('admin'),
    object('issueType', '4', 'Task'),
    object('issueTypeScheme', '6', 'Types', { issueTypes: [reference('issueType', '4')] }),
    object('workflowScheme', '7', 'Scheme', {
      defaultWorkflow: reference('workflow', '5'),
      mappings: [],
    }),
    ...objects,
    object(
      'project',
      '9',
      'P',
      {
        name: 'Home',
        lead: reference('user', 'admin'),
        issueTypeScheme: reference('issueTypeScheme', '6'),
        workflowScheme: reference('workflowScheme', '7'),
        ...more,
      },
      { facts: { issueCount: 5 } },
    ),
  ])

describe('a status that is taken out of a live workflow', () => {
  const here = siteWith('here', [open, done, flow(open, done)])
  const there = siteWith('there', [open, waiting, done, flow(open, waiting, done)])
  const letGo: Decision = {
    kind: 'workflow',
    name: 'Flow',
    choose: 'remove',
    elements: stepOf(plan(here, there, { models }), 'workflow:5').extras.map(
      ({ path, element }) => ({ path, element }),
    ),
  }

  it('needs to be mapped, with a proposal of the same category', () => {
    const made = plan(here, there, { models, decisions: [letGo] })
    expect(made.problems).toMatchObject([
      {
        code: 'status-mapping-needed',
        stepId: 'workflow:5',
        details: ['Waiting'],
        grid: {
          of: 'statuses',
          rows: [
            {
              issueType: '',
              from: 'Waiting',
              targets: ['Open', 'Done'],
              proposed: 'Open',
              issues: 'project in (9) AND status = 2',
            },
          ],
        },
      },
    ])
  })

  it('goes with the mapping that the user gave, which need not be the proposal', () => {
    const mapping: Decision = {
      kind: 'workflow',
      name: 'Flow',
      choose: 'map-statuses',
      mappings: [{ issueType: '', from: 'Waiting', to: 'Done' }],
    }
    const made = plan(here, there, { models, decisions: [letGo, mapping] })
    expect(made.problems).toEqual([])
    expect(stepOf(made, 'workflow:5').statusMappings).toEqual([
      { issueTypeId: '', from: '2', to: '3' },
    ])
  })

  describe('that several projects with issues use', () => {
    const more = ['Q', 'R'].map((name, at) => {
      const like = there.objects.find(({ kind }) => kind === 'project')
      const facts = { issueCount: name === 'Q' ? 3 : 0 }
      return { ...(like ?? open), id: `${90 + at}`, name, naturalKey: `key:${name}`, facts }
    })
    const many = { ...there, objects: [...there.objects, ...more] }
    const yes: Decision = { kind: 'workflow', name: 'Flow', choose: 'update', projects: ['Q', 'R'] }
    const mapped = (...mappings: readonly StatusMapping[]) =>
      plan(here, many, {
        models,
        decisions: [
          letGo,
          yes,
          { kind: 'workflow', name: 'Flow', choose: 'map-statuses', mappings },
        ],
      })
    const row = { issueType: '', from: 'Waiting' }
    const idle = {
      issueTypeId: '',
      from: '2',
      to: '1',
      onlyIfNone: 'project in (91) AND status = 2',
    }

    it('is asked for each of them, with what was decided', () => {
      const [asked] = mapped({ ...row, project: 'q', to: 'Done' }).problems
      expect(asked).toMatchObject({ code: 'status-mapping-needed', details: ['P: Waiting'] })
      expect(asked?.grid?.rows).toMatchObject([
        { ...row, project: 'P', proposed: 'Open', issues: 'project in (9) AND status = 2' },
        { ...row, project: 'Q', proposed: 'Done', issues: 'project in (90) AND status = 2' },
      ])
    })

    it('goes with a mapping for each, by their issue types', () => {
      const made = mapped({ ...row, to: 'Open' }, { ...row, project: 'Q', to: 'Done' })
      expect(made.problems).toEqual([])
      expect(stepOf(made, 'workflow:5').statusMappings).toEqual([
        { projectId: '9', issueTypeId: '4', from: '2', to: '1' },
        { projectId: '90', issueTypeId: '4', from: '2', to: '3' },
        idle,
      ])
    })

    it('goes with one mapping where all get the same, as older decisions say it', () => {
      const made = mapped({ ...row, to: 'Done' })
      expect(made.problems).toEqual([])
      expect(stepOf(made, 'workflow:5').statusMappings).toEqual([
        { issueTypeId: '', from: '2', to: '3' },
      ])
    })
  })

  it('needs none where no project with issues uses the workflow', () => {
    const empty = {
      ...there,
      objects: there.objects.map((one) =>
        one.kind === 'project' ? { ...one, facts: { issueCount: 0 } } : one,
      ),
    }
    const made = plan(here, empty, { models, decisions: [letGo] })
    expect(made.problems).toEqual([])
    expect(stepOf(made, 'workflow:5').statusMappings).toEqual([
      { issueTypeId: '', from: '2', to: '1', onlyIfNone: 'project in (9) AND status = 2' },
    ])
  })
})

describe('a priority that a project loses with its priority scheme', () => {
  const priorities = ['1', '2'].map((id) => object('priority', id, id === '1' ? 'High' : 'Low'))
  const base = [open, done, flow(open, done), ...priorities]
  const scheme = (id: string) => ({ priorityScheme: reference('priorityScheme', id) })
  const here = siteWith('here', [...base, lean('Lean', '8', '1')], scheme('8'))
  const there = siteWith('there', [...base, lean('Full', '80', '1', '2')], scheme('80'))

  it('needs to be mapped', () => {
    const made = plan(here, there, { models })
    expect(made.problems).toMatchObject([
      {
        code: 'priority-mapping-needed',
        stepId: 'project:9',
        grid: {
          of: 'priorities',
          rows: [
            {
              from: 'Low',
              targets: ['High'],
              proposed: null,
              issues: 'project in (9) AND priority = 2',
            },
          ],
        },
      },
    ])
    const mapping: Decision = {
      kind: 'project',
      name: 'P',
      choose: 'map-priorities',
      mappings: [{ from: 'Low', to: 'High' }],
    }
    const decided = plan(here, there, { models, decisions: [mapping] })
    expect(decided.problems).toEqual([])
    expect(stepOf(decided, 'project:9').priorityMappings).toEqual([{ from: '2', to: '1' }])
  })
})
