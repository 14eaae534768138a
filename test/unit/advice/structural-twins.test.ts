import { describe, expect, it } from 'vitest'
import { reference } from '#contract/model/reference'
import { structuralTwins } from '#domain/advice/structural-twins'
import { indexObjects } from '#domain/planning/object-index'
import { sampleKinds } from '../planning/sample-kinds.ts'
import { object, plan, site, user } from '../planning/sample-site.ts'

const flow = (id: string, name: string, statuses: readonly string[]) =>
  object('workflow', id, name, {
    description: `What ${name} is for`,
    statuses: statuses.map((one) => ({ status: reference('status', one) })),
    transitions: [{ name: 'Go', to: reference('status', statuses[0] ?? '') }],
  })
const scheme = (id: string, name: string, workflow: string) =>
  object('workflowScheme', id, name, {
    defaultWorkflow: reference('workflow', workflow),
    mappings: [
      { issueType: reference('issueType', 't'), workflow: reference('workflow', workflow) },
    ],
  })
const status = (id: string, name: string) => object('status', id, name)
const type = object('issueType', 't', 'Bug')

const here = site('here', [
  user('admin'),
  status('1', 'Open'),
  status('2', 'Closed'),
  type,
  flow('5', 'Flow', ['1', '2']),
  scheme('6', 'Scheme', '5'),
  object('project', '9', 'P', {
    name: 'Project',
    lead: reference('user', 'admin'),
    workflowScheme: reference('workflowScheme', '6'),
  }),
])
const twinsOn = (...objects: readonly ReturnType<typeof object>[]) => {
  const there = site('there', [
    user('admin'),
    status('11', 'Open'),
    status('12', 'Closed'),
    type,
    ...objects,
  ])
  const made = plan(here, there)
  return structuralTwins(made, indexObjects(there), sampleKinds).map(({ step, twins, saved }) => [
    step.id,
    twins.map(({ id }) => id),
    saved.map(({ id }) => id).toSorted(),
  ])
}

describe('objects that the destination has under other names', () => {
  it('are found by their structure, also where they use such objects themselves', () => {
    expect(twinsOn(flow('50', 'Other flow', ['12', '11']), scheme('60', 'Other', '50'))).toEqual([])
    const same = object('workflow', '50', 'Other flow', {
      ...flow('50', 'Other flow', ['11', '12']).data,
      statuses: [{ status: reference('status', '12') }, { status: reference('status', '11') }],
    })
    expect(twinsOn(same, scheme('60', 'Other', '50'))).toEqual([
      ['workflowScheme:6', ['60'], ['workflow:5', 'workflowScheme:6']],
      ['workflow:5', ['50'], ['workflow:5']],
    ])
  })

  it('are all told, in the order of their names', () => {
    const [one, other] = [flow('51', 'B', ['11', '12']), flow('50', 'A', ['11', '12'])]
    expect(twinsOn(one, other)).toEqual([['workflow:5', ['50', '51'], ['workflow:5']]])
  })

  it('are none where they refer to something else, or are no more than a name', () => {
    expect(twinsOn(flow('50', 'Other flow', ['11']))).toEqual([])
    expect(twinsOn(status('13', 'New'))).toEqual([])
  })
})
