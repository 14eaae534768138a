// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { type Answers, refused } from '../../../screens/fake-bridge.ts'
import { sampleLocked, samplePlanFile, sampleSnapshot } from '../../../screens/file-samples.ts'
import { siteAnswers } from '../../../screens/samples.ts'
import { wizardPlan } from '../../../screens/wizard-samples.ts'
import { click, clickRow, headline, press, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const opens = (opened: ReturnType<typeof sampleSnapshot>): Answers => ({
  'file.open': () => ({ opened }),
})

const card = (name: string): HTMLElement => screen.getByRole('region', { name })

describe('a snapshot of a file', () => {
  it('is opened by a key, says who signed it, and becomes the destination of an offline plan', async () => {
    const shown = await showWizard(opens(sampleSnapshot()), 'sites')
    await press('o', { ctrlKey: true })
    expect(screen.getByRole('dialog').textContent).toContain('by Bob Brown, whom you know')
    await click('Use as destination')
    expect(card('Destination').textContent).toContain('Slipway plans without network')
    await click('Choose what to deploy')
    await shown.tell({
      event: 'work-ended',
      workId: 'work-1',
      end: { end: 'contents', snapshotId: 'snapshot-1' },
    })
    await clickRow('Payments', 'tick')
    await click('Analyze changes', document.querySelector('footer') ?? undefined)
    expect(shown.asked('plan.analyze')).toMatchObject([
      { snapshotId: 'snapshot-1', destinationSnapshotId: 'snapshot-file-1' },
    ])
  })

  it('is a source that need not be read', async () => {
    const shown = await showWizard(opens(sampleSnapshot()), 'sites')
    await click('Open a file…', screen.getByRole('main'))
    await click('Use as source')
    await click('Choose what to deploy')
    expect(headline()).toBe('Select what to carry over')
    expect(shown.asked('contents.read')).toEqual([])
    expect(shown.asked('contents.get')).toEqual([{ snapshotId: 'snapshot-file-1' }])
  })

  it('of the site that is the other side already is refused, in words', async () => {
    const { site } = sampleSnapshot()
    await showWizard(opens(sampleSnapshot({ site: { ...site, cloudId: 'cloud-1' } })), 'sites')
    await click('Open a file…', screen.getByRole('main'))
    await click('Use as destination')
    expect(screen.getByRole('alert').textContent).toContain('the same site')
    await click('Neither yet')
    expect(card('Destination').textContent).not.toContain('without network')
  })

  it('swaps with a site', async () => {
    const shown = await showWizard(opens(sampleSnapshot()), 'sites')
    await click('Open a file…', screen.getByRole('main'))
    await click('Use as destination')
    await click('Swap source and destination')
    expect(card('Source').textContent).toContain('Globex')
    expect(card('Destination').textContent).toContain('Acme Test')
    expect(shown.asked('site.choose-pair')).toEqual([{ sourceId: null, destinationId: 'site-1' }])
  })

  it('asks for its passphrase until it is the right one', async () => {
    await showWizard(
      {
        'file.open': () => ({ opened: sampleLocked }),
        'file.open-path': ({ passphrase }) =>
          passphrase === 'right'
            ? { opened: sampleSnapshot() }
            : refused(failure('file.passphrase-wrong', 'Globex')),
      },
      'sites',
    )
    await click('Open a file…', screen.getByRole('main'))
    const dialog = screen.getByRole('alertdialog')
    const enter = (text: string) =>
      act(async () => {
        fireEvent.change(within(dialog).getByLabelText('Passphrase'), { target: { value: text } })
      })
    await enter('wrong')
    await click('Open', dialog)
    expect(dialog.textContent).toContain('This is not the passphrase of the file.')
    await enter('right')
    await click('Open', dialog)
    expect(screen.getByRole('dialog', { name: 'Snapshot of Globex' })).toBeDefined()
  })
})

it('a file that is not to be opened any more does not come up when its passphrase was right', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const shown = await showWizard(
    {
      'file.open': () => ({ opened: sampleLocked }),
      'file.open-path': async () => {
        await promise
        return { opened: sampleSnapshot() }
      },
    },
    'sites',
  )
  await click('Open a file…', screen.getByRole('main'))
  const { unlock } = shown.store.getState()
  await act(async () => void unlock('right'))
  await click('Cancel', screen.getByRole('alertdialog'))
  await act(async () => resolve())
  expect(screen.queryByRole('dialog')).toBeNull()
})

describe('files that are offered', () => {
  it('are opened one after the other, and a damaged one is told with what does not fit', async () => {
    const waiting = [['/a.slipway-snapshot', '/b.slipway-snapshot'], []]
    await showWizard({
      'file.offered': () => ({ paths: waiting.shift() ?? [] }),
      'file.open-path': ({ path }) =>
        path.startsWith('/a')
          ? refused(failure('file.corrupt', path, ['The signature of Bob does not fit.']))
          : { opened: sampleSnapshot() },
    })
    expect(screen.getByRole('alert').textContent).toContain('The signature of Bob does not fit.')
    await click('Close', screen.getByRole('dialog'))
    expect(screen.getByRole('dialog', { name: 'Snapshot of Globex' })).toBeDefined()
  })
})

describe('a plan of a file', () => {
  const offered = (change: Parameters<typeof samplePlanFile>[0] = {}): Answers => ({
    'file.offered': () => ({ paths: ['/plan.slipway-plan'] }),
    'file.open-path': () => ({ opened: samplePlanFile(change) }),
  })

  it('opens into the review, with its ticks, and says which site has to be connected', async () => {
    const { planId } = wizardPlan
    const shown = await showWizard({
      ...siteAnswers([]),
      ...offered(),
      'plan.papers': () => ({
        file: samplePlanFile().file,
        unchanged: true,
        viewOnly: false,
        comments: [],
        unticked: ['field:Audit trail'],
        sourceSnapshotId: 's',
        destinationSnapshotId: 'd',
      }),
    })
    expect(headline()).toContain('additions')
    expect(shown.asked('plan.tick').at(-1)).toEqual({ planId, unticked: ['field:Audit trail'] })
    await click('I have looked at all of them')
    await click('Deploy…')
    expect(screen.getByRole('dialog').textContent).toContain('connect https://acme.atlassian.net')
    expect(shown.asked('plan.confirmation')).toEqual([])
  })

  it('without its snapshots can be looked at only', async () => {
    await showWizard(offered({ viewOnly: true }))
    expect(screen.getByText(/This plan can be looked at, and nothing else/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Make a new one' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Deploy…' })).toBeNull()
    await act(async () => {
      fireEvent.click(screen.getByRole('tab', { name: 'Rehearsal' }))
    })
    expect(screen.queryByRole('button', { name: 'Rehearse' })).toBeNull()
  })
})
