// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#contract/operations'
import {
  decideAnswers,
  decidedPlan,
  noEffect,
  sampleAdvice,
} from '../../../screens/decide-samples.ts'
import type { Answers } from '../../../screens/fake-bridge.ts'
import { click, clickRow, row, showReview } from './show-wizard.tsx'

afterEach(cleanup)

const show = async (answers: Answers = {}) => {
  const shown = await showReview({ ...decideAnswers, ...answers })
  return {
    ...shown,
    decided: () =>
      (shown.asked('plan.decide') as readonly InputOf<'plan.decide'>[]).map(
        ({ decisions }) => decisions,
      ),
  }
}
const former = { choose: 'reuse', kind: 'screen', name: 'Payment: create' }
const subject = { kind: 'screen', name: 'Payment: create', sourceId: '10011' }
const choose = (name: RegExp) => act(async () => screen.getByRole('radio', { name }).click())
const effect = () => screen.getByRole('region', { name: 'What follows' })
const toDialog = async () => {
  await clickRow('Payment: create')
  await click('Decide otherwise…')
}

describe('deciding otherwise about an object', () => {
  it('shows each decision with what follows, and decides', async () => {
    const { asked, decided } = await show()
    await toDialog()
    expect(effect().textContent).toContain('Choose one to see')
    await choose(/^Leave it out/)
    const words = effect().textContent ?? ''
    expect(words).toContain('9 changes goAudit trail (field)and 8 more')
    expect(words).toContain('1 change comes')
    expect(words).toContain('Payment: create (screen): Modification → Mapping')
    expect(words).toContain('Payment approval (workflow): Screen of “Pay”')
    expect(words).toContain('2 problems are gone.')
    await choose(/^Use it as it is/)
    expect(effect().textContent).toContain('Nothing else in the plan changes.')
    expect(asked('plan.try')).toEqual([])
    await choose(/^Leave it out/)
    await click('Decide so')
    expect(decided()).toEqual([[former, { ...subject, choose: 'skip' }]])
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('tries another name out, the latest only, and decides it', async () => {
    let answer = () => {}
    const { asked, decided } = await show({
      'plan.try': () =>
        new Promise((resolve) => {
          answer = () => resolve(noEffect)
        }),
    })
    await toDialog()
    await choose(/^Give it another name/)
    const field = screen.getByRole('textbox', { name: 'Name on the destination' })
    const type = (value: string) =>
      act(async () => {
        fireEvent.change(field, { target: { value } })
      })
    expect(field).toHaveProperty('value', 'Payment: create (copy)')
    await type('P')
    await type('Pa')
    await type('Pay')
    expect(effect().textContent).toContain('Trying it out…')
    await act(async () => answer())
    await act(async () => answer())
    expect(effect().textContent).toContain('Nothing else')
    const tried = asked('plan.try') as readonly InputOf<'plan.try'>[]
    expect(tried.map(({ decisions }) => decisions.at(-1))).toEqual(
      ['P', 'Pay'].map((newName) => ({ ...subject, choose: 'rename', newName })),
    )
    await click('Decide so')
    expect(decided()[0]?.at(-1)).toEqual({ ...subject, choose: 'rename', newName: 'Pay' })
    await toDialog()
    await choose(/^Give it another name/)
    expect(screen.getByRole('textbox', { name: 'Name on the destination' })).toHaveProperty(
      'value',
      'Pay',
    )
    await act(async () =>
      fireEvent.change(screen.getByRole('textbox', { name: 'Name on the destination' }), {
        target: { value: ' ' },
      }),
    )
    expect(screen.getByRole('button', { name: 'Decide so' })).toHaveProperty('disabled', true)
  })

  it('finds an object to use instead', async () => {
    const { asked, decided } = await show()
    await toDialog()
    await choose(/^Use another one/)
    expect(screen.getByText('4 more. Type more words to find them.')).toBeTruthy()
    await act(async () => screen.getByRole('option', { name: /^Order: create/ }).click())
    expect(asked('plan.try')).toHaveLength(1)
    expect(effect().textContent).toContain('1 change comes')
    await click('Decide so')
    expect(decided()[0]?.at(-1)).toEqual({ ...subject, choose: 'use', destinationId: '31' })
  })

  it('is seen on the row and in the details, and taken back', async () => {
    const { decided } = await show()
    expect(row('Payment: create').textContent).toContain('changed on both')
    expect(row('Payment: create').textContent).toContain('Decided: Use it as it is')
    expect(row('Payment: resolve').textContent).not.toContain('Decided')
    await clickRow('Payment: create')
    expect(screen.getByText('You decided: Use it as it is')).toBeTruthy()
    await click('Take back: Payment: create, Use it as it is')
    expect(decided()).toEqual([[]])
    expect(screen.queryByText('You decided: Use it as it is')).toBeNull()
  })
})

describe('merging', () => {
  it('asks for each conflict whose state stays, from the problem itself', async () => {
    const { decided } = await show()
    await click('Merge… Payment: create')
    const rows = screen.getAllByRole('rowheader')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Description changed on both'),
      expect.stringContaining('Tabs › Details › Due date changed there'),
    ])
    expect(screen.getByText('1 place is still to be decided.')).toBeTruthy()
    const conflict = screen.getByRole('radiogroup', { name: 'What stays: Description' })
    await act(async () => within(conflict).getByRole('radio', { name: 'Here' }).click())
    expect(screen.queryByText(/still to be decided/)).toBeNull()
    await click('Merge so')
    expect(decided()[0]?.at(-1)).toEqual({
      ...subject,
      choose: 'merge',
      members: [{ path: 'description', take: 'here' }],
    })
  })

  it('can be decided against what only one site changed', async () => {
    const { decided } = await show()
    await clickRow('Payment: create')
    await click('Merge…')
    const place = screen.getByRole('radiogroup', { name: /Due date/ })
    await act(async () => within(place).getByRole('radio', { name: 'Here' }).click())
    await click('Merge so')
    expect(decided()[0]?.at(-1)).toMatchObject({
      members: [{ path: 'tabs.~1.fields.~due', take: 'here' }],
    })
  })

  it('tells since when changes are told apart, and plans without it', async () => {
    const { asked } = await show()
    expect(screen.getByText(/is told apart since .* as Acme Test was then/)).toBeTruthy()
    await click(/Tell apart who changed what/)
    const names = screen.getAllByRole('option').map(({ textContent }) => textContent)
    expect(names).toEqual(['Since the last deployment', 'Not at all'])
    await act(async () => screen.getByRole('option', { name: 'Not at all' }).click())
    expect(asked('plan.analyze').at(-1)).toMatchObject({ base: 'none' })
  })

  it('tells them apart by a snapshot of a file that is open, of one of the sites', async () => {
    const { asked, store } = await show()
    const file = {
      path: 'equal.slipway-snapshot',
      name: 'equal.slipway-snapshot',
      sort: 'snapshot',
      stamp: null,
      encrypted: false,
      signatures: [],
    } as const
    const opened = { opened: 'snapshot', file, takenAt: '2026-09-01T08:00:00.000Z' } as const
    const { source } = decidedPlan
    await act(async () => {
      const { addSnapshot } = store.getState()
      const other = { ...source, cloudId: 'cloud-9' }
      addSnapshot({ ...opened, snapshotId: 'equal', site: source, objects: 7 })
      addSnapshot({
        ...opened,
        snapshotId: 'of another',
        site: other,
        objects: 7,
        file: { ...file, path: 'another.slipway-snapshot' },
      })
    })
    await click(/Tell apart who changed what/)
    expect(screen.getAllByRole('option')).toHaveLength(3)
    await act(async () => screen.getByRole('option', { name: /^Since Acme Test of/ }).click())
    expect(asked('plan.analyze').at(-1)).toMatchObject({ base: 'equal' })
  })
})

describe('what the overview offers', () => {
  it('uses what the destination has under another name, one or all', async () => {
    const { decided } = await show()
    expect(screen.getByText('3 objects could be saved: 2 twins')).toBeTruthy()
    expect(screen.getByText('Saves Payment screens, Payment: resolve')).toBeTruthy()
    const [first, second] = sampleAdvice.advice.map(({ decisions }) => decisions)
    await click('Use it: Use “Trail” instead of a new “Audit trail”')
    expect(decided()[0]).toEqual([former, ...(second ?? [])])
    await click('Use them all')
    expect(decided()[1]).toHaveLength(5)
    expect(decided()[1]).toEqual(expect.arrayContaining([...(first ?? []), ...(second ?? [])]))
  })

  it('names what was left out, and what went with it', async () => {
    await show()
    await click('2 objects left out')
    expect(screen.getByText('screen scheme · needs “Legacy screen”')).toBeTruthy()
  })

  it('reads decisions from a file, with what does not fit', async () => {
    const { decided, asked } = await show()
    await click('Save decisions')
    expect(asked('plan.save-decisions')).toEqual([{ planId: 'plan-1' }])
    await click('Read decisions')
    expect(decided()[0]).toMatchObject([former, { name: 'Payment: resolve', choose: 'skip' }])
    expect(screen.getByText('1 decision of Decisions.json taken')).toBeTruthy()
    expect(screen.getByText('Number 2: The source has no screen “Payment: refund”.')).toBeTruthy()
  })

  it('says nothing of advice that cannot be given', async () => {
    await show({ 'plan.advice': () => ({ advice: [], saves: 0 }) })
    expect(screen.queryByText(/could be saved/)).toBeNull()
  })
})
