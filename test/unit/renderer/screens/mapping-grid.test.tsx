// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import type { Answers } from '../../../screens/fake-bridge.ts'
import { gridPlan, projectsPlan, typesPlan } from '../../../screens/grid-samples.ts'
import { click, showReview } from './show-wizard.tsx'

afterEach(cleanup)

const show = (answers: Answers = {}) =>
  showReview({
    'plan.get': () => gridPlan,
    'plan.decide': ({ decisions }) => ({ ...gridPlan, decisions }),
    'plan.count-issues': () => ({ workId: 'work-3' }),
    ...answers,
  })

const choose = async (what: RegExp, target: string): Promise<void> => {
  await click(what)
  await act(async () => {
    fireEvent.click(screen.getByRole('option', { name: target }))
  })
}

const apply = () => screen.getByRole('button', { name: 'Use this for 3 rows' })

it('is prefilled, and is one decision once every row is chosen', async () => {
  const { asked } = await show()
  expect(screen.getByText('1 row is still to be chosen.')).toBeDefined()
  expect(apply().hasAttribute('disabled')).toBe(true)
  await choose(/What Triage becomes for Bug/, 'In Progress')
  await choose(/What On Hold becomes for Story/, 'Done')
  await click('Use this for 3 rows')
  expect(asked('plan.decide')).toEqual([
    {
      planId: 'plan-1',
      decisions: [
        {
          kind: 'project',
          name: 'Web Shop',
          sourceId: '10004',
          choose: 'map-statuses',
          mappings: [
            { issueType: 'Bug', from: 'On Hold', to: 'To Do' },
            { issueType: 'Bug', from: 'Triage', to: 'In Progress' },
            { issueType: 'Story', from: 'On Hold', to: 'Done' },
          ],
        },
      ],
    },
  ])
})

it('has a row for each project where several are concerned', async () => {
  const { asked } = await show({ 'plan.get': () => projectsPlan })
  const heads = within(screen.getByRole('table')).getAllByRole('columnheader')
  expect(heads.map(({ textContent }) => textContent)).toEqual([
    'Project',
    'Status',
    'Issues',
    'Becomes',
  ])
  await choose(/What On Hold becomes in Intranet/, 'Done')
  await click('Use this for 2 rows')
  const row = { issueType: '', from: 'On Hold' }
  expect(asked('plan.decide')).toMatchObject([
    {
      decisions: [
        {
          mappings: [
            { ...row, project: 'Web Shop', to: 'To Do' },
            { ...row, project: 'Intranet', to: 'Done' },
          ],
        },
      ],
    },
  ])
})

it('counts issues on demand, and says how far that is', async () => {
  const { asked, tell } = await show()
  expect(screen.getAllByText('not counted')).toHaveLength(3)
  await click('Count the issues')
  expect(asked('plan.count-issues')).toEqual([{ planId: 'plan-1', problemId: 'grid-1' }])
  const news = { event: 'work-progress', workId: 'work-3', phase: 'reading' } as const
  await tell({ ...news, reason: null, kindTitle: '', count: 0, done: 1, total: 3 })
  expect(screen.getByText('1 of 3 rows counted')).toBeDefined()
  await tell({
    event: 'work-ended',
    workId: 'work-3',
    end: { end: 'counts', counts: [14, 1, null] },
  })
  const cells = within(screen.getByRole('table')).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['14', '1', 'not told']),
  )
  expect(screen.queryByRole('button', { name: 'Count the issues' })).toBeNull()
})

const lessRows = {
  ...gridPlan,
  problems: gridPlan.problems.map((one) =>
    one.grid === null ? one : { ...one, grid: { ...one.grid, rows: one.grid.rows.slice(1) } },
  ),
}

it('what is chosen and counted stays with its row when a decision elsewhere takes a row away', async () => {
  const { tell } = await show({ 'plan.decide': () => lessRows })
  await choose(/What Triage becomes for Bug/, 'In Progress')
  await click('Count the issues')
  await tell({ event: 'work-ended', workId: 'work-3', end: { end: 'counts', counts: [14, 1, 5] } })
  await click('Make a copy of this name')
  expect(screen.getByRole('row', { name: /Triage/ }).textContent).toMatch(
    /Triage1.*BugIn Progress\s/,
  )
  expect(screen.getByRole('row', { name: /On Hold/ }).textContent).toMatch(/On Hold5.*StoryTo Do\s/)
  expect(screen.queryByRole('button', { name: 'Count the issues' })).toBeNull()
})

it('counts that come after a decision are not taken for those of other rows', async () => {
  const { tell } = await show({ 'plan.decide': () => lessRows })
  await click('Count the issues')
  await click('Make a copy of this name')
  await tell({ event: 'work-ended', workId: 'work-3', end: { end: 'counts', counts: [14, 1, 5] } })
  expect(screen.getAllByText('not counted')).toHaveLength(2)
  expect(screen.getByRole('button', { name: 'Count the issues' })).toBeDefined()
})

it('says why they could not be counted, and counts again', async () => {
  const { asked, tell } = await show()
  await click('Count the issues')
  const gone = failure('net.unreachable', 'acme.atlassian.net')
  await tell({ event: 'work-ended', workId: 'work-3', end: { end: 'failed', failure: gone } })
  expect(screen.getByRole('alert')).toBeDefined()
  await click('Count the issues')
  expect(asked('plan.count-issues')).toHaveLength(2)
})

it('stops counting where nobody wants to wait', async () => {
  const { asked } = await show({ 'work.stop': () => ({}) })
  await click('Count the issues')
  await click('Stop counting')
  expect(asked('work.stop')).toEqual([{ workId: 'work-3' }])
})

it('a copy has the name that the user gives it', async () => {
  const { asked } = await show()
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the copy' })
  expect(field.value).toBe('Payment approval (copy)')
  await act(async () => {
    fireEvent.change(field, { target: { value: ' Payment approval 2026 ' } })
  })
  await click('Make a copy of this name')
  expect(asked('plan.decide')).toMatchObject([
    { decisions: [{ choose: 'copy', newName: 'Payment approval 2026' }] },
  ])
})

it('shows whose issues stand in the way, and lets the user go on', async () => {
  const { asked, tell } = await show({ 'plan.get': () => typesPlan })
  await click('Count the issues')
  await tell({ event: 'work-ended', workId: 'work-3', end: { end: 'counts', counts: [0] } })
  const cells = within(screen.getByRole('table')).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent)).toEqual(['Detour', '0'])
  expect(screen.queryByRole('button', { name: /Use this for/ })).toBeNull()
  await click('Go on all the same')
  expect(asked('plan.decide')).toMatchObject([
    { decisions: [{ choose: 'accept', code: 'issues-in-the-way', name: 'Web Shop' }] },
  ])
})
