import { expect, it } from 'vitest'
import type { Change, WorkflowPicture } from '#contract/model/step-detail'
import { wordPicture } from '#contract/wording/screens/picture-text'

const pictureOf = (
  statuses: readonly Change[],
  transitions: readonly Change[],
): WorkflowPicture => ({
  statuses: statuses.map((change, at) => ({
    ...{ id: `${at}`, name: `Status ${at}`, change },
    category: 'TODO',
  })),
  transitions: transitions.map((change, at) => ({
    ...{ id: `${at}`, name: `Transition ${at}`, change },
    ...{ type: 'global', from: [], to: '0', rules: [] },
  })),
})

it('says how much of a workflow changes, as the picture shows it', () => {
  const picture = pictureOf(
    ['added', 'same', 'added', 'changed'],
    ['removed', 'same', 'changed', 'changed'],
  )
  expect(wordPicture('Payments', picture)).toBe(
    'Picture of the workflow Payments: 2 statuses added, 1 status changed, 1 transition removed, 2 transitions changed. The table says the same in words.',
  )
})

it('says that nothing changes', () => {
  expect(wordPicture('Payments', pictureOf(['same'], ['same']))).toContain(': nothing changes.')
})
