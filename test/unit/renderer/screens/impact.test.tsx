// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Answers } from '../../../screens/fake-bridge.ts'
import { harmfulPlan, sampleImpact, sampleUndo } from '../../../screens/impact-samples.ts'
import { wizardConfirmation, wizardDetail } from '../../../screens/wizard-samples.ts'
import { click, clickRow, showReview } from './show-wizard.tsx'

afterEach(cleanup)

const show = (answers: Answers = {}) =>
  showReview({
    'plan.get': () => harmfulPlan,
    'plan.detail': ({ stepId }) => ({
      ...wizardDetail(stepId),
      row: harmfulPlan.rows.find(({ id }) => id === stepId) ?? wizardDetail(stepId).row,
      impact: sampleImpact,
      undo: sampleUndo,
    }),
    ...answers,
  })

const byHarm = () =>
  act(async () => {
    fireEvent.click(screen.getByRole('radio', { name: 'By harm' }))
  })

it('lists changes by harm, the worst first, each with what it hits', async () => {
  await show()
  await byHarm()
  const rows = screen.getAllByRole('treeitem').map(({ textContent }) => textContent ?? '')
  expect(rows[0]).toMatch(/^Payment approval.*moves issues · 1240 issues · 2 projects · 9 other/)
  expect(rows[1]).toMatch(/^Payment: create.*issues not told · 1 project · 2 other objects/)
  expect(rows[2]).toMatch(/^Company permissions.*1240 issues · 2 projects · 8 other/)
})

it('says of each change how far it can be undone', async () => {
  await show()
  await byHarm()
  const row = screen.getByRole('treeitem', { name: /^Payment approval/ })
  expect(within(row).getByText('Can be undone in part')).toBeDefined()
  await clickRow('Payment approval')
  const detail = screen.getByRole('region', { name: 'Details' })
  const title = within(detail).getByRole('heading', { name: 'If it is undone later' })
  const said = title.parentElement?.textContent
  expect(said).toContain('What is changed gets its former data back.')
  expect(said).toContain('Issues stay where they were moved · Payment approval')
  expect(said).toContain('Values of issues are lost · On Hold')
})

it('shows what a change hits as of the snapshot, then the number of now on demand', async () => {
  const { asked, tell } = await show({ 'plan.count-concerned': () => ({ workId: 'work-4' }) })
  await clickRow('Payment approval')
  const title = screen.getByRole('heading', { name: 'What it hits' })
  const section = title.parentElement as HTMLElement
  expect(section.textContent).toContain('2 projects with 1240 issues, as of the snapshot of 26 Nov')
  const bars = within(section).getByRole('list', { name: 'How much depends on it' })
  expect(
    within(bars)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['2 projects', '5 filters', '2 boards', '1 dashboard', '1 workflow scheme'])
  await click('Show the names')
  expect(section.textContent).toContain('Audits this week, My reviews')
  await click('Count the issues')
  expect(asked('plan.count-concerned')).toHaveLength(1)
  await tell({ event: 'work-ended', workId: 'work-4', end: { end: 'counts', counts: [1302] } })
  expect(section.textContent).toContain('Now 1302 issues in 2 projects.')
  expect(within(section).queryByRole('button', { name: 'Count the issues' })).toBeNull()
})

it('sums up how far the plan can be undone, before anything is written too', async () => {
  const undo = { fully: 4, inPart: 2, not: 1 }
  await show({ 'plan.confirmation': () => ({ ...wizardConfirmation, undo }) })
  const name = 'If all of it is undone later'
  expect(screen.getByRole('region', { name }).textContent).toBe(
    `${name}7 Can be undone1 Can be undone in part1 Cannot be undone`,
  )
  await click('I have looked at all of them')
  await click('Deploy…')
  const question = screen.getByRole('alertdialog')
  expect(within(question).getByRole('region', { name }).textContent).toContain('4 Can be undone')
})

it('a change that cannot be undone is accepted by itself', async () => {
  const { asked } = await show({ 'plan.decide': () => harmfulPlan })
  await click('Accept that it stays')
  expect(asked('plan.decide')).toMatchObject([
    { decisions: [{ choose: 'reuse' }, { choose: 'accept', code: 'cannot-be-undone' }] },
  ])
})
