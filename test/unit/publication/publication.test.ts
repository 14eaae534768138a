import { describe, expect, it, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import { type PublishedContent, publishedContentSchema } from '#contract/model/published-content'
import type { StepOutcome } from '#contract/model/run'
import { kindModels } from '#kinds/registry'
import { confluencePage } from '#publication/confluence-page'
import { workflowFiles } from '#publication/files-of'
import { makeContent, type PublishedRun } from '#publication/make-content'
import { pullRequestText } from '#publication/pull-request'
import { actionMessage, slackMessage } from '#publication/slack-message'
import { object, plan, site, user } from '../planning/sample-site.ts'

const hostile = '<b>&"Flow" | [x](y) `z` <!channel> \u0007'

const status = (id: string, name: string): ConfigObject =>
  object('status', id, name, { description: '', category: 'TODO' })
const flow = object('workflow', 'w', hostile, {
  description: '',
  statuses: ['s1'].map((id) => ({
    status: { $ref: 'status', id },
    layout: [],
    properties: [],
    approval: false,
  })),
  transitions: [
    {
      route: { type: 'INITIAL' },
      name: 'Create',
      to: { $ref: 'status', id: 's1' },
      ...{ description: '', ports: [], conditions: [], validators: [], actions: [], triggers: [] },
      ...{ screen: [], event: '', properties: [] },
    },
  ],
  startPointLayout: [],
  loopedTransitionContainerLayout: [],
})
const source = site('here', [user('admin'), status('s1', 'Open'), flow])
const destination = site('there', [user('admin'), status('9', 'Other')])
const made = plan(source, destination, {
  projects: [],
  objects: [{ kind: 'workflow', id: 'w' }],
  models: kindModels,
})
const input = { plan: made, source, destination, models: kindModels, names: [hostile] }
const contentOf = (run?: PublishedRun): PublishedContent => {
  const content = makeContent({ ...input, planHash: 'a'.repeat(64), run })
  expect(publishedContentSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content)
  return content
}
const runOf = (
  outcomeOf: (stepId: string) => StepOutcome | undefined,
  remaining: number | null,
): PublishedRun => ({
  runId: 'run-1',
  deployedBy: 'Ada',
  begunAt: '2026-11-26T10:00:00Z',
  endedAt: '2026-11-26T10:01:00Z',
  remaining,
  outcomeOf,
  manualEnds: new Map(),
})

/** Throws where a tag is not closed, or closed in another order. */
const checkNesting = (xml: string): number => {
  const open: string[] = []
  let tags = 0
  for (const [whole, slash, name = ''] of xml.matchAll(/<(\/?)([A-Za-z:]+)[^<>]*?>/g)) {
    tags += 1
    if (slash === '/') expect(open.pop()).toBe(name)
    else if (!whole.endsWith('/>')) open.push(name)
  }
  expect(open).toEqual([])
  return tags
}

describe('a Confluence page of a plan', () => {
  const page = confluencePage(contentOf(), '1.0.0')
  it('is well-formed, and says what Jira calls its things without becoming markup', () => {
    expect(checkNesting(page)).toBeGreaterThan(40)
    expect(page).toContain('&lt;b&gt;&amp;&quot;Flow&quot;')
    expect(page).not.toContain('<b>')
    expect(page).not.toContain('\u0007')
  })
  it('shows each workflow by a file that goes along', () => {
    const files = workflowFiles(contentOf())
    expect(files.map(({ name }) => name)).toEqual(['workflow-1-b-flow-x-y-z-channel.svg'])
    expect(page).toContain('<ri:attachment ri:filename="workflow-1-b-flow-x-y-z-channel.svg" />')
    const svg = new TextDecoder().decode(files[0]?.bytes)
    checkNesting(svg)
    expect(svg).toContain('+ Open')
    expect(svg).not.toMatch(/<script|href=|<b>/)
  })
  it('says how it stands and what is added', () => {
    expect(page).toContain('For review. Nothing has been changed in Jira yet.')
    expect(page).toContain('2 × Addition')
  })
})

test.each([
  ['good', 'done', 0, '2 changes deployed, read back and found equal.'],
  ['open', 'done', null, '2 changes deployed. The result was not read back yet.'],
  ['bad', undefined, 2, '0 changes deployed; 2 changes are still open.'],
] as const)('a deployment that went %s says so', (tone, state, remaining, text) => {
  const outcome: StepOutcome | undefined =
    state === undefined ? undefined : { state, destinationId: '7' }
  const { verdict } = contentOf(runOf(() => outcome, remaining))
  expect(verdict).toEqual({ tone, text })
})

test('a plan that was changed is the same publication; another selection or site is another one', () => {
  const later = makeContent({
    ...input,
    plan: { ...made, madeAt: '2027-01-01T00:00:00Z', decisions: [] } as typeof made,
    planHash: 'b'.repeat(64),
    run: undefined,
  })
  const elsewhere = { ...made, destination: { ...made.destination, cloudId: 'third' } }
  const other = makeContent({ ...input, plan: elsewhere, planHash: 'a', run: undefined })
  expect(later.identity).toBe(contentOf().identity)
  expect(other.identity).not.toBe(contentOf().identity)
  expect(contentOf(runOf(() => undefined, null)).identity).toBe('run-run-1')
})

test('a message mentions nobody, and a pull request shows names as they are', () => {
  const link = { address: 'https://wiki.invalid/pages/1', words: 'The <page>' }
  const message = JSON.stringify(slackMessage(contentOf(), 'starts', link))
  expect(message).toContain('<https://wiki.invalid/pages/1|The &lt;page&gt;>')
  expect(message).toContain('Begins')
  const odd = { address: 'https://wiki.invalid/a|b/%E4>', words: 'x' }
  expect(JSON.stringify(slackMessage(contentOf(), null, odd))).toContain(
    '<https://wiki.invalid/a%7Cb/%E4%3E|x>',
  )
  const long = actionMessage('Drift', 'Much', Array(40).fill('n'.repeat(250)), link)
  expect(long.blocks[1]?.text.text).toHaveLength(3000)
  expect(
    long.blocks[1]?.text.text.endsWith('\n<https://wiki.invalid/pages/1|The &lt;page&gt;>'),
  ).toBe(true)
  const { text: fallback, blocks } = slackMessage(contentOf(), null, undefined)
  expect(`${fallback}${JSON.stringify(blocks[1])}`).not.toContain('<!channel>')
  expect(pullRequestText(contentOf())).toContain(
    '\\<b\\>&"Flow" \\| \\[x\\]\\(y\\) \\`z\\` \\<\\!channel\\>',
  )
})
