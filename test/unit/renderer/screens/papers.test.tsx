// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import type { PlanComment } from '#contract/model/plan-comment'
import { refused } from '../../../screens/fake-bridge.ts'
import { papersOfFile, signedByTwo } from '../../../screens/file-samples.ts'
import { noSignatures, samplePapers } from '../../../screens/samples.ts'
import { click, clickRow, showReview } from './show-wizard.tsx'

afterEach(cleanup)

const write = (inside: HTMLElement, text: string): Promise<void> =>
  act(async () => {
    fireEvent.change(within(inside).getByLabelText('Your comment'), { target: { value: text } })
  })

it('a plan is saved with its ticks; a tick taken away marks it as changed', async () => {
  let papers = samplePapers
  const shown = await showReview({
    'plan.papers': () => papers,
    'plan.save': () => {
      papers = papersOfFile()
      return { savedTo: '/home/ann/a.slipway-plan', unsigned: null }
    },
  })
  expect(screen.getByText('Not saved to a file')).toBeDefined()
  await click('Save plan…')
  expect(shown.asked('plan.save')).toEqual([{ planId: 'plan-1', unticked: [] }])
  expect(screen.getByText('Saved')).toBeDefined()
  expect(shown.store.getState().announcement.text).toContain('/home/ann/a.slipway-plan')
  await clickRow('Audit trail', 'tick')
  expect(screen.getByText('Changed since it was saved')).toBeDefined()
})

it('a step and the whole plan are commented, each with who said it', async () => {
  const comments: PlanComment[] = []
  await showReview({
    'plan.papers': () => ({ ...samplePapers, comments }),
    'plan.comment': ({ stepId, text }) => {
      const at = '2026-11-26T15:00:00.000Z'
      comments.push({ id: `c${comments.length}`, stepId, author: 'Ann', at, text })
      return { comments }
    },
  })
  await clickRow('Audit trail')
  await click('Comments')
  const detail = screen.getByRole('region', { name: 'Details' })
  await write(detail, 'Is this one needed?')
  await click('Add comment', detail)
  expect(within(detail).getByText('Is this one needed?')).toBeDefined()
  await click('1 comment')
  const dialog = screen.getByRole('dialog')
  expect(dialog.textContent).toContain('About Audit trail')
  await write(dialog, 'Fine with me.')
  await click('Add comment', dialog)
  expect(dialog.textContent).toContain('About the whole plan')
  expect(comments.map(({ stepId }) => stepId)).toEqual(['field:Audit trail', null])
})

it('signatures are shown with whose they are; another person signs as a reviewer', async () => {
  let signatures = { ...noSignatures, ...signedByTwo, missing: ['reviewed' as const] }
  const shown = await showReview({
    'plan.papers': () => papersOfFile(),
    'plan.signatures': () => signatures,
    'plan.sign': () => {
      signatures = { ...signatures, missing: [] }
      return signatures
    },
  })
  await click('2 signatures')
  const dialog = screen.getByRole('dialog')
  expect(dialog.textContent).toContain('by Bob Brown, whom you know')
  expect(dialog.textContent).toContain('by an unknown key, 27182 81828')
  expect(dialog.textContent).toContain('changed after Cleo signed it')
  expect(dialog.textContent).toContain('Missing: the signature of another person')
  await click('Sign as looked through', dialog)
  expect(shown.asked('plan.sign')).toEqual([{ planId: 'plan-1', unticked: [] }])
  expect(dialog.textContent).toContain('Both signatures are there.')
})

it('that a plan was not saved, or saved unsigned, is said where it was asked for', async () => {
  const unsigned = failure('key.unavailable', 'the keyring did not answer')
  const shown = await showReview({
    'plan.save': () => refused(failure('file.disk-full', '/home/ann/a.slipway-plan')),
  })
  await click('Save plan…')
  expect(screen.getByRole('alert').textContent).toContain('/home/ann/a.slipway-plan')
  shown.bridge.answer({ 'plan.save': () => ({ savedTo: '/a.slipway-plan', unsigned }) })
  await click('Save plan…')
  expect(screen.getByRole('alert').textContent).toContain('Nothing can be signed here')
})

it('what was not saved is not signed, and why nothing can be signed is said', async () => {
  await showReview({
    'plan.papers': () => papersOfFile(),
    'plan.sign': () => refused(failure('key.unavailable', 'the keyring did not answer')),
  })
  await click('Comments and signatures')
  const dialog = screen.getByRole('dialog')
  await click('Sign as its maker', dialog)
  expect(within(dialog).getByRole('alert').textContent).toContain('Nothing can be signed here')
  await click('Close', dialog)
  await clickRow('Audit trail', 'tick')
  await click('Comments and signatures')
  const sign = screen.getByRole<HTMLButtonElement>('button', { name: 'Sign as its maker' })
  expect(sign.disabled).toBe(true)
})

it('what did not work with one plan is not said of another', async () => {
  const shown = await showReview({
    'plan.save': () => ({ savedTo: '/a', unsigned: failure('key.unavailable', 'no keyring') }),
  })
  await click('Save plan…')
  expect(shown.store.getState().savedUnsigned).not.toBeNull()
  await act(() => shown.store.getState().loadPapers({ planId: 'plan-2', unticked: new Set() }))
  expect(shown.store.getState().savedUnsigned).toBeNull()
})
