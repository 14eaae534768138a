// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import type { KnownKey, OwnKey } from '#contract/model/known-key'
import { type Answers, refused } from '../../../screens/fake-bridge.ts'
import { sampleKey, sampleOwnKey } from '../../../screens/file-samples.ts'
import { click, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const type = (label: string, value: string): Promise<void> =>
  act(async () => {
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  })

const showKeys = async (answers: Answers) => {
  const shown = await showWizard(answers)
  await act(async () => shown.store.getState().go({ place: 'settings' }))
  return shown
}

it('the own key is made by a name, saved for others, and replaced only when that is confirmed', async () => {
  let key: OwnKey | null = null
  const shown = await showKeys({
    'keys.mine': () => ({ key }),
    'keys.rename-mine': ({ name }) => {
      key = { ...sampleOwnKey, name }
      return { key }
    },
    'keys.export-mine': () => ({ savedTo: '/home/ann/key.txt' }),
    'keys.renew-mine': () => ({ key: { ...sampleOwnKey, fingerprint: '00000 11111' } }),
  })
  await click('Make my key…')
  await type('Name', 'Ann')
  await click('Save')
  expect(screen.getByText(sampleOwnKey.fingerprint)).toBeDefined()
  await click('Save the public half…')
  expect(shown.store.getState().announcement.text).toContain('/home/ann/key.txt')
  await click('Make another key…')
  expect(screen.getByRole('alertdialog').textContent).toContain('gone for good')
  await click('Make another key', screen.getByRole('alertdialog'))
  expect(screen.getByText('00000 11111')).toBeDefined()
})

it('a person is added by the line with the key, and taken back where the fingerprint differs', async () => {
  let people: readonly KnownKey[] = []
  await showKeys({
    'keys.add': ({ line }) => {
      if (!line.startsWith('slipway-ed25519')) return refused(failure('input.invalid', 'key'))
      people = [sampleKey]
      return { people }
    },
    'keys.rename': ({ name }) => {
      people = [{ ...sampleKey, name }]
      return { people }
    },
    'keys.remove': () => {
      people = []
      return { people }
    },
  })
  const add = async (): Promise<void> => {
    await type('Their public key', 'slipway-ed25519 AAAA Bob')
    await click('Add')
    expect(screen.getByRole('alertdialog').textContent).toContain(sampleKey.fingerprint)
  }
  await click('Add a person…')
  await type('Their public key', 'nonsense')
  await click('Add')
  expect(screen.getAllByRole('alert').length).toBeGreaterThan(0)
  await add()
  await click('They differ: remove it')
  expect(screen.getByText('Nobody yet.')).toBeDefined()
  await click('Add a person…')
  await add()
  await click('They are the same')
  await click('Rename Bob Brown')
  await type('Name', 'Robert')
  await click('Save')
  await click('Remove Robert')
  expect(document.activeElement?.textContent).toBe('People whose keys you know')
  expect(screen.getByText('Nobody yet.')).toBeDefined()
})
