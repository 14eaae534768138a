import { expect, test } from 'vitest'
import { failure } from '#contract/model/failure'
import type { DeploymentReport } from '#report/deployment-report'
import { renderReport } from '#report/render-report'

const nasty = `<img src=x onerror="alert('1')"> & Søns`
const escaped = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; Søns'

const step = (
  state: DeploymentReport['steps'][number]['state'],
): DeploymentReport['steps'][number] => ({
  id: 'status:1',
  kind: 'status',
  kindTitle: 'status',
  name: nasty,
  action: 'create',
  state,
  outcome: state === 'done' ? { state, destinationId: '7' } : undefined,
  changes: [
    {
      path: nasty,
      label: nasty,
      change: 'changed',
      value: { shape: 'text', before: nasty, after: nasty },
    },
    {
      path: 'grants',
      label: 'Grants',
      change: 'changed',
      value: {
        shape: 'list',
        items: [
          { text: nasty, change: 'added' },
          { text: 'as it was', change: 'same' },
        ],
        reordered: false,
      },
    },
  ],
  why: [nasty],
  blockedBy: [],
})

const found = { code: 'x', stepId: 'status:1', kindTitle: 'status', name: nasty, text: nasty }

const report: DeploymentReport = {
  format: 'slipway-report',
  schema: 1,
  source: { cloudId: '1', address: 'https://one.example', title: nasty },
  destination: { cloudId: '2', address: 'https://two.example', title: nasty },
  deployedBy: { accountId: 'a', displayName: nasty, token: 'classic', administrator: true },
  selection: ['PAY'],
  begunAt: '2026-11-22T10:15:03.000Z',
  endedAt: '2026-11-22T10:15:41.000Z',
  counts: {
    planned: 1,
    deployed: 1,
    failed: 0,
    remaining: 0,
    problems: 1,
    blocked: 0,
    notCarried: 1,
    requests: { snapshot: 1, deploy: 2, verify: 3 },
  },
  steps: [step('done'), step('not-begun')],
  manual: [
    {
      id: 'm',
      code: 'board-columns',
      stepId: 'status:1',
      kind: 'board',
      kindTitle: 'board',
      name: nasty,
      what: 'Set the columns',
      why: 'No API',
      where: 'Board settings',
      values: [{ label: nasty, value: nasty }],
      check: 'by-hand',
      page: `https://acme.atlassian.net/?of="><b>`,
      state: 'waived',
      outcome: { state: 'waived', reason: nasty },
      endedAt: '2026-11-22T10:16:00.000Z',
    },
  ],
  problems: [found],
  notices: [found],
  notCarried: [{ what: nasty, name: nasty }],
  refused: [{ key: 'HELP', name: nasty, reason: nasty }],
  gaps: [{ kind: 'status', what: nasty, reason: nasty, code: 'jira.unavailable' }],
  stopped: undefined,
  remaining: [{ name: nasty, kindTitle: 'status' }],
}

test('whatever names hold, the page is text: no markup of theirs, no script, nothing from elsewhere', () => {
  const page = renderReport(report)
  expect(page).toContain(escaped)
  expect(page).not.toContain('<img')
  expect(page).toContain('<a href="https://acme.atlassian.net/?of=&quot;&gt;&lt;b&gt;">')
  expect(page).not.toMatch(/<script|<link|<[^>]*\bsrc=|@import|url\(/)
})

test('the page says what was proven, what waits, what was left out and what nobody looked at', () => {
  const page = renderReport(report)
  for (const said of [
    '1 change deployed, read back and found equal',
    'Problems (1)',
    'Not carried yet (1)',
    'Projects left out (1)',
    'Could not be read (1)',
    'Slipway does not look at what apps keep',
    '22 Nov 2026, 10:15:03 to 10:15:41 UTC',
  ]) {
    expect(page).toContain(said)
  }
})

test('what waits for something made by hand is no problem to decide, and what is left by hand is said', () => {
  const [left] = report.manual
  const [problem] = report.problems
  if (left === undefined || problem === undefined) throw new Error('There is one of each.')
  const page = renderReport({
    ...report,
    problems: [{ ...problem, code: 'made-by-hand-first' }],
    manual: [left, { ...left, id: 'n', state: 'open', outcome: null, endedAt: null }],
    steps: report.steps.map((one) => ({
      ...one,
      outcome: undefined,
      blockedBy: ['p'],
      afterHand: true,
    })),
  })
  expect(page).not.toContain('Problems (')
  expect(page).not.toContain('waits for a problem')
  for (const said of [
    'Waits for what is made by hand (1)',
    'Set by hand: 1 of 2',
    'nothing left to do for Slipway; 1 step is left to be done by hand',
  ]) {
    expect(page).toContain(said)
  }
})

test('of a list only what is new or gone is shown', () => {
  const page = renderReport(report)
  expect(page).toContain(`<li>Grants: <ul><li><ins><bdi>${escaped}</bdi></ins></li></ul></li>`)
  expect(page).not.toContain('as it was')
})

test('a deployment that stopped or failed is not shown as a good one', () => {
  const stopped = renderReport({ ...report, stopped: failure('file.disk-full', 'the journal') })
  expect(stopped).toMatch(/verdict bad.*The deployment stopped\./)
  const failed = renderReport({ ...report, counts: { ...report.counts, failed: 2, remaining: 3 } })
  expect(failed).toMatch(/verdict bad.*2 changes failed and 3 are still to be/)
  for (const page of [stopped, failed]) expect(page).not.toContain('found equal')
})
