import { expect, it } from 'vitest'
import type { Step } from '#contract/model/plan'
import { reference } from '#contract/model/reference'
import type { JiraProduct } from '#contract/model/snapshot'
import { emptyStep } from '#domain/planning/empty-step'
import { restrictedActionsOn } from '#kinds/restricted-actions'

const step = (kind: string, rest: Partial<Step> = {}): Step => ({
  ...{ ...emptyStep, id: `${kind}:1`, kind, name: kind, naturalKey: kind },
  ...{ action: 'update', sourceId: '1', after: {}, why: [] },
  ...rest,
})
const setting = (destinationId: string): Step => step('siteSetting', { destinationId })
/** A project that has an issue security scheme, or none, and gets another. */
const secured = (before: string | null): Step =>
  step('project', {
    before: {
      issueSecurityScheme: before === null ? null : reference('issueSecurityScheme', before),
    },
    changes: [{ path: 'issueSecurityScheme' }],
  })

it.each<[JiraProduct, Step, readonly string[]]>([
  ['cloud', step('priority'), ['write-without-scope']],
  ['cloud', step('resolution'), ['write-without-scope']],
  ['cloud', step('notificationScheme'), ['write-without-scope']],
  ['cloud', step('issueSecurityScheme'), ['write-without-scope']],
  ['cloud', step('webhook'), ['write-without-scope']],
  ['cloud', setting('announcement-banner'), ['write-without-scope']],
  ['cloud', setting('navigator-columns'), ['write-without-scope']],
  ['cloud', setting('priority-order'), ['write-without-scope']],
  ['cloud', setting('time-tracking'), []],
  ['cloud', secured('1'), ['write-without-scope']],
  ['cloud', secured(null), []],
  ['cloud', step('project', { action: 'create' }), []],
  ['cloud', step('board'), ['boards']],
  ['cloud', step('automationRule'), ['automation']],
  ['cloud', step('workflowScheme'), []],
  ['data-center', step('workflowScheme'), ['administration']],
  ['data-center', step('issueType'), ['administration']],
  ['data-center', step('project'), ['administration']],
  ['data-center', step('component'), []],
  ['data-center', step('version'), []],
  ['data-center', step('filter'), []],
  ['data-center', step('board'), []],
])('on %s, what not everybody may: %j', (product, one, actions) => {
  expect(restrictedActionsOn(product)(one)).toEqual(actions)
})
