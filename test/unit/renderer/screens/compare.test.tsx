// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { type Answers, refused } from '../../../screens/fake-bridge.ts'
import { sampleComparison, sampleObject, sampleSnapshot } from '../../../screens/file-samples.ts'
import { click, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const choose = async (side: 'Before' | 'After', name: RegExp): Promise<void> => {
  await click(new RegExp(`${side}$`))
  await act(async () => {
    fireEvent.click(screen.getByRole('option', { name }))
  })
}

const showCompare = async (answers: Answers) => {
  const shown = await showWizard({
    'file.open': () => ({ opened: sampleSnapshot() }),
    'snapshot.compare': () => sampleComparison,
    'snapshot.compare-object': ({ id }) => sampleObject(id),
    ...answers,
  })
  await act(async () => shown.store.getState().go({ place: 'compare' }))
  await click('Open a file…', screen.getByRole('main'))
  await click('Neither yet')
  await choose('Before', /Globex/)
  await choose('After', /Acme Test/)
  await click('Compare', screen.getByRole('main'))
  return shown
}

const read = { event: 'work-ended', workId: 'work-1' } as const

it('a file and a site, which is read first: kinds with counts, and each object in words', async () => {
  const shown = await showCompare({})
  expect(screen.getByRole('button', { name: 'Stop reading' })).toBeDefined()
  await shown.tell({ ...read, end: { end: 'contents', snapshotId: 'snapshot-9' } })
  expect(shown.asked('snapshot.compare')).toEqual([
    { beforeId: 'snapshot-file-1', afterId: 'snapshot-9' },
  ])
  expect(screen.getByRole('heading', { name: '1 added, 1 removed, 1 changed' })).toBeDefined()
  const look = screen.getByRole('button', { name: 'Look at Payment approval' })
  look.focus()
  await click('Look at Payment approval')
  expect(screen.getByRole('heading', { name: 'Payment approval' })).toBe(document.activeElement)
  expect(screen.getByRole('tab', { name: 'Picture' })).toBeDefined()
  await click('Back to the list')
  expect(document.activeElement).toBe(look)
})

it('what cannot be read or compared is said', async () => {
  const shown = await showCompare({
    'snapshot.compare': () => refused(failure('internal', 'x')),
  })
  await shown.tell({ ...read, end: { end: 'failed', failure: failure('net.timeout', 'acme') } })
  expect(screen.getByRole('alert').textContent).toContain('took too long')
  await click('Compare', screen.getByRole('main'))
  await shown.tell({ ...read, end: { end: 'contents', snapshotId: 'snapshot-9' } })
  expect(screen.getByRole('alert')).toBeDefined()
})
