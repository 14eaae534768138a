import { expect, it } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import { kindModels } from '#kinds/registry'
import type { Drafts, PlannedDraft } from '#worker/engine/drafts'
import { publicationAnswers } from '#worker/engine/publication-answers'
import { object, plan, site, user } from '../planning/sample-site.ts'

const status = (id: string, name: string): ConfigObject =>
  object('status', id, name, { description: '', category: 'TODO' })
const source = site('here', [user('admin'), status('s1', 'Open'), status('s2', 'Paid')])
const destination = site('there', [user('admin')])
const statuses = plan(source, destination, {
  projects: [],
  objects: ['s1', 's2'].map((id) => ({ kind: 'status', id })),
  models: kindModels,
})

// A project is named by its own step, which goes with what it needs.
const [first, ...others] = statuses.steps
if (first === undefined) throw new Error('the plan has no step')
const project = { ...first, kind: 'project', naturalKey: 'key:PAY', name: 'Payments' }
const whole = { ...statuses, selection: ['PAY'], selectedObjects: [], steps: [project, ...others] }

const answers = publicationAnswers({
  drafts: {
    get: async () =>
      ({ plan: whole, source, destination }) as Partial<PlannedDraft> as PlannedDraft,
  } as Partial<Drafts> as Drafts,
  publishedRun: () => Promise.reject(new Error('there is no run')),
})

it('a plan keeps its title and identity whatever steps are left out, so that its page is updated', async () => {
  const ask = (unticked: readonly string[]) =>
    answers['publication.content'](
      { of: 'plan', planId: 'p', unticked },
      { signal: new AbortController().signal, tell: () => {} },
    )
  const all = await ask([])
  const few = await ask([project.id])
  expect(all.title).toContain('Payments')
  expect(few.changes.length).toBeLessThan(all.changes.length)
  expect([few.title, few.identity]).toEqual([all.title, all.identity])
})
