import { act, fireEvent, render, screen, within } from '@testing-library/react'
import type { AppEvent } from '#contract/events'
import { App } from '../../../../renderer/app.tsx'
import { type AppStore, createAppStore } from '../../../../renderer/state/store.ts'
import type { WizardStep } from '../../../../renderer/state/ui.ts'
import { type Answers, createFakeBridge, type FakeBridge } from '../../../screens/fake-bridge.ts'
import { sampleProduction, sampleSite, siteAnswers } from '../../../screens/samples.ts'
import { sampleEstimate } from '../../../screens/trial-samples.ts'
import {
  wizardConfirmation,
  wizardContents,
  wizardDetail,
  wizardPlan,
} from '../../../screens/wizard-samples.ts'

/** A main process with two connected sites, a source that was read, and a plan. */
export const wizardAnswers: Answers = {
  ...siteAnswers([sampleSite(), sampleProduction({ production: false })]),
  'contents.read': () => ({ workId: 'work-1' }),
  'contents.get': () => wizardContents,
  'work.stop': () => ({}),
  'plan.analyze': () => ({ workId: 'work-2' }),
  'plan.get': () => wizardPlan,
  'plan.detail': ({ stepId }) => wizardDetail(stepId),
  'plan.advice': () => ({ advice: [], saves: 0 }),
  'plan.tick': () => ({ leftOut: [], creates: 6, updates: 4, deletes: 0 }),
  'plan.confirmation': () => wizardConfirmation,
  'plan.rehearsal': () => ({ rehearsal: null, isStale: false }),
  'run.rehearsal': () => ({ rehearsal: null }),
  'run.acceptance': () => ({ acceptance: null }),
  'run.estimate': () => sampleEstimate,
  'run.plan': () => wizardPlan,
  'run.plan-detail': ({ stepId }) => wizardDetail(stepId),
}

/** The app on a step of the deployment, before a false main process. */
export interface ShownWizard {
  readonly bridge: FakeBridge
  readonly store: AppStore
  /** Tells the page something, and waits until it has taken that in. */
  readonly tell: (event: AppEvent) => Promise<void>
  /** What was asked under a name, in order. */
  readonly asked: (name: string) => readonly unknown[]
}

/** Shows the app, and goes to a step of the deployment when one is given. */
export const showWizard = async (
  answers: Answers = {},
  step?: WizardStep,
): Promise<ShownWizard> => {
  const bridge = createFakeBridge({ ...wizardAnswers, ...answers })
  const store = createAppStore(bridge)
  render(<App store={store} />)
  await act(() => store.getState().start())
  if (step !== undefined) await act(async () => store.getState().go({ place: 'deployment', step }))
  return {
    bridge,
    store,
    tell: (event) => act(async () => bridge.emit(event)),
    asked: (name) => bridge.calls.filter((call) => call.name === name).map(({ input }) => input),
  }
}

/** Shows the app on the Select step with the source read. */
export const showSelect = async (answers: Answers = {}): Promise<ShownWizard> => {
  const shown = await showWizard(answers, 'select')
  await shown.tell({
    event: 'work-ended',
    workId: 'work-1',
    end: { end: 'contents', snapshotId: 'snapshot-1' },
  })
  return shown
}

/** Shows the app on the review of the sample plan. */
export const showReview = async (answers: Answers = {}): Promise<ShownWizard> => {
  const shown = await showWizard(answers, 'analyze')
  await act(() =>
    shown.store.getState().analyze({
      sourceId: 'site-1',
      snapshotId: 'snapshot-1',
      destinationId: 'site-2',
      selection: { projects: ['PAY', 'SHOP'], objects: [] },
    }),
  )
  await shown.tell({
    event: 'work-ended',
    workId: 'work-2',
    end: { end: 'plan', planId: 'plan-1' },
  })
  return shown
}

/** Clicks a button by its name. */
export const click = (name: string | RegExp, inside: HTMLElement = document.body): Promise<void> =>
  act(async () => {
    fireEvent.click(within(inside).getByRole('button', { name }))
  })

/** Presses a key where the focus is. */
export const press = (key: string, more: object = {}): Promise<void> =>
  act(async () => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
  })

/** A row of the tree by what stands in it. */
export const row = (name: string): HTMLElement => {
  const found = screen
    .getAllByRole('treeitem')
    .find(({ textContent }) => textContent?.startsWith(name))
  if (found === undefined) throw new Error(`There is no row ${name}.`)
  return found
}

/** Clicks a row, or its tick box. */
export const clickRow = (name: string, part: 'row' | 'tick' = 'row'): Promise<void> =>
  act(async () => {
    const item = row(name)
    fireEvent.click(part === 'row' ? item : (item.querySelector('[data-part="tick"]') ?? item))
  })

/** Text of the screen's heading. */
export const headline = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? ''
