import { expect, test } from 'vitest'
import type { Notice } from '#contract/model/plan'
import { showStages } from '#terminal/demo-output'
import { startProgress } from '#terminal/progress'
import { createStep, planOf } from '../deployment/plans.ts'

/** Keeps what is written, on a terminal of some columns or elsewhere. */
const listen = (columns?: number) => {
  const said: string[] = []
  const stream = { isTTY: columns !== undefined, columns, write: (text: string) => said.push(text) }
  return { stream, text: () => said.join('') }
}

test('changes that a scoped token may be refused are named when the plan is made', () => {
  const warning: Notice = {
    code: 'token-may-not-write',
    stepId: 'thing:mails',
    path: '',
    details: ['mails'],
  }
  const plan = planOf([createStep('mails'), createStep('other')])
  for (const [notices, warned] of [[[], false] as const, [[warning], true] as const]) {
    const { stream, text } = listen()
    showStages(stream)({ stage: 'planned', plan: { ...plan, notices } })
    expect(/may not be enough \(thing mails\)\..*token without scopes/.test(text())).toBe(warned)
    expect(text()).not.toContain('other')
  }
})

test('on a narrow terminal a closing sentence is whole and keeps its line', () => {
  const { stream, text } = listen(20)
  startProgress('Plan', stream).end('92 objects: 43 additions')
  expect(text()).toMatch(/Plan 92 objects: 43 additions\n$/)
})

test('a bar never wraps, and every tenth is a line where there is no terminal', () => {
  const narrow = listen(20)
  startProgress('Plan', narrow.stream).show(1, 4, 'something long')
  expect(narrow.text().split('K')[1]?.length).toBeLessThan(20)
  const log = listen()
  const bar = startProgress('Plan', log.stream)
  for (let done = 0; done <= 100; done += 1) bar.show(done, 100, 'x')
  expect(log.text().split('\n')).toHaveLength(12)
})
