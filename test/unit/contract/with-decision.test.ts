import { describe, expect, it } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { withDecision } from '#contract/with-decision'

const subject = { kind: 'workflow', name: 'Bug workflow', sourceId: '7' }
const use: Decision = { ...subject, choose: 'use', destinationId: '10' }
const update: Decision = { ...subject, choose: 'update', projects: ['Treasury'] }
const reuse: Decision = { ...subject, choose: 'reuse' }
const create: Decision = { ...subject, choose: 'create' }
const map = (from: string, to: string): Decision => ({
  ...subject,
  choose: 'map-statuses',
  mappings: [{ issueType: 'Bug', from, to }],
})

describe('a decision', () => {
  it.each<[string, Decision[], Decision, Decision[]]>([
    ['to update stands beside which object it is', [use], update, [use, update]],
    ['to keep it as it is takes the place of updating it', [use, update], reuse, [use, reuse]],
    [
      'for another object asks again whether that may change',
      [use, update],
      { ...use, destinationId: '11' },
      [{ ...use, destinationId: '11' }],
    ],
    ['to make a new one contradicts all others', [use, update], create, [create]],
    [
      'about another object changes nothing here',
      [reuse],
      { ...update, sourceId: '8' },
      [reuse, { ...update, sourceId: '8' }],
    ],
    [
      'takes the place of one that names the object as it was called then',
      [{ ...subject, choose: 'rename', newName: 'Bugs' }],
      { ...subject, name: 'Bugs', choose: 'rename', newName: 'Faults' },
      [{ ...subject, name: 'Bugs', choose: 'rename', newName: 'Faults' }],
    ],
    [
      'on statuses stays when something else is decided',
      [map('Open', 'To Do')],
      reuse,
      [map('Open', 'To Do'), reuse],
    ],
  ])('%s', (_, former, decision, after) => {
    expect(withDecision(former, decision)).toEqual(after)
  })

  it('on one status adds to those on others, and replaces the former one on the same', () => {
    const both = withDecision([map('Open', 'To Do')], map('Closed', 'Done'))
    expect(both).toEqual([
      {
        ...subject,
        choose: 'map-statuses',
        mappings: [
          { issueType: 'Bug', from: 'Open', to: 'To Do' },
          { issueType: 'Bug', from: 'Closed', to: 'Done' },
        ],
      },
    ])
    expect(withDecision(both, map('Open', 'Backlog'))).toEqual([
      {
        ...subject,
        choose: 'map-statuses',
        mappings: [
          { issueType: 'Bug', from: 'Closed', to: 'Done' },
          { issueType: 'Bug', from: 'Open', to: 'Backlog' },
        ],
      },
    ])
  })

  it('on one project’s status stands beside that for all, until all are decided anew', () => {
    const one = {
      ...map('Open', 'Backlog'),
      mappings: [{ project: 'P', issueType: 'Bug', from: 'Open', to: 'Backlog' }],
    }
    const both = withDecision([map('Open', 'To Do')], one as Decision)
    expect(both).toMatchObject([{ mappings: [{ to: 'To Do' }, { project: 'P', to: 'Backlog' }] }])
    expect(withDecision(both, map('Open', 'Done'))).toEqual([map('Open', 'Done')])
  })
})
