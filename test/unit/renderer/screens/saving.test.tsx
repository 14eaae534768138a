// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { sampleProduction } from '../../../screens/samples.ts'
import { click, showSelect, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const dialog = (): HTMLElement => screen.getByRole('alertdialog')
const pick = (name: RegExp): Promise<void> =>
  act(async () => {
    fireEvent.click(within(dialog()).getByRole('radio', { name }))
  })
const type = (label: string, value: string): Promise<void> =>
  act(async () => {
    fireEvent.change(within(dialog()).getByLabelText(label), { target: { value } })
  })

it('a site is read and saved from its card; that it is unsigned is said', async () => {
  const shown = await showWizard({
    'snapshot.save': () => ({
      savedTo: '/home/ann/a.slipway-snapshot',
      unsigned: failure('key.unavailable', 'the keyring did not answer'),
    }),
  })
  await act(async () => shown.store.getState().go({ place: 'connections' }))
  await click('Save snapshot…', screen.getByRole('region', { name: 'Acme Test' }))
  await click('Save', dialog())
  expect(dialog().textContent).toContain('Reading Acme Test')
  await shown.tell({
    event: 'work-ended',
    workId: 'work-1',
    end: { end: 'contents', snapshotId: 'snapshot-9' },
  })
  expect(shown.asked('snapshot.save')).toEqual([{ snapshotId: 'snapshot-9', passphrase: null }])
  expect(shown.store.getState().announcement.text).toContain('It was saved unsigned.')
  expect(screen.getByRole('alert').textContent).toContain('Nothing can be signed here')
})

it('what the wizard has read is saved encrypted, when both passphrases are the same, or as text', async () => {
  const shown = await showSelect({
    'snapshot.save': () => ({ savedTo: '/a.slipway-snapshot', unsigned: null }),
    'snapshot.save-folder': () => ({ savedTo: '/a' }),
  })
  await click('Save snapshot…')
  await pick(/File with a passphrase/)
  const save = within(dialog()).getByRole<HTMLButtonElement>('button', { name: 'Save' })
  expect(save.disabled).toBe(true)
  await type('Passphrase', 'open sesame')
  await type('Passphrase once more', 'open sesam')
  await click('Save', dialog())
  expect(dialog().textContent).toContain('The two are not the same.')
  expect(shown.asked('snapshot.save')).toEqual([])
  await type('Passphrase once more', 'open sesame')
  await click('Save', dialog())
  expect(shown.asked('snapshot.save')).toEqual([
    { snapshotId: 'snapshot-1', passphrase: 'open sesame' },
  ])
  await click('Save snapshot…')
  await pick(/Folder of readable text/)
  await click('Save', dialog())
  expect(shown.asked('snapshot.save-folder')).toEqual([{ snapshotId: 'snapshot-1' }])
  expect(shown.asked('contents.read')).toHaveLength(1)
})

it('a production site can ask for two signatures', async () => {
  const site = sampleProduction()
  const shown = await showWizard({
    'site.list': () => ({
      sites: [site],
      pair: { sourceId: null, destinationId: null },
      protection: { state: 'os', keeper: '' },
    }),
    'site.edit': ({ twoSignatures }) => ({ ...site, twoSignatures }),
  })
  await act(async () => shown.store.getState().go({ place: 'connections' }))
  await click('Edit', screen.getByRole('region', { name: 'Acme Production' }))
  await act(async () => {
    fireEvent.click(screen.getByRole('checkbox', { name: /two people signed/ }))
  })
  await click('Save', screen.getByRole('dialog'))
  expect(shown.asked('site.edit')).toMatchObject([{ production: true, twoSignatures: true }])
})
