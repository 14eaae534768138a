import { expect, test } from 'vitest'
import { failure, failureCodes } from '#contract/model/failure'
import { actionSchema, noticeSchema } from '#contract/model/plan'
import { problemCodes } from '#contract/model/problem-codes'
import { rehearsalLimits, verdictSchema } from '#contract/model/rehearsal'
import { stepOutcomeSchema } from '#contract/model/run'
import { actionWording } from '#contract/wording/action-wording'
import { wordFailure } from '#contract/wording/failure-wording'
import { noticeWording, wordNotice } from '#contract/wording/notice-wording'
import { problemWording, wordProblem } from '#contract/wording/problem-wording'
import { rehearsalLimitWording, verdictWording } from '#contract/wording/rehearsal-wording'
import { outcomeWording } from '#contract/wording/run-wording'
import type { Term } from '#contract/wording/wording'

const jargon = /undefined|\[object|null|exception|stack|AxiosError|HTTP \d|endpoint/i
const sentence = /^[A-Z“].*[^.]\.$/s

test.each(failureCodes)('%s says what happened, what changed and what to do', (code) => {
  const { what, changed, next } = wordFailure(failure(code, 'Acme'))
  for (const text of [changed, next]) expect(text).toMatch(sentence)
  expect(what).toMatch(/^[A-Z]/)
  for (const text of [what, changed, next]) expect(text).not.toMatch(jargon)
})

const unnamed = ['net.cancelled', 'plan.nothing-selected', 'internal']

test.each(failureCodes.filter((code) => !unnamed.includes(code)))(
  '%s names its subject',
  (code) => {
    const one = wordFailure(failure(code, 'Acme'))
    expect(`${one.what} ${one.next}`).toContain('Acme')
  },
)

test('a write in doubt is never worded as one that changed nothing', () => {
  for (const code of failureCodes.filter((one) => /unknown$|task-/.test(one))) {
    if (code.startsWith('jira.')) {
      expect(wordFailure(failure(code, 'x')).changed).toMatch(/\bmay\b/)
    }
  }
})

test('a partial refusal is not worded as one that changed nothing', () => {
  expect(wordFailure(failure('jira.rejected', 'x', [], 207)).changed).toMatch(/part/i)
  expect(wordFailure(failure('jira.rejected', 'x', [], 400)).changed).toMatch(/nothing/)
})

const noticeCodes = noticeSchema.unwrap().shape.code.options
const states = stepOutcomeSchema.options.map((option) => option.unwrap().shape.state.value)

test.each<[string, Readonly<Record<string, Term>>, readonly string[]]>([
  ['actions', actionWording, actionSchema.options],
  ['problems', problemWording, problemCodes],
  ['notices', noticeWording, noticeCodes],
  ['outcomes', outcomeWording, states],
  ['verdicts of rehearsals', verdictWording, verdictSchema.options],
  ['limits of rehearsals', rehearsalLimitWording, rehearsalLimits],
])('all %s have words, and no others do', (_, words, codes) => {
  expect(Object.keys(words).sort()).toEqual([...codes].sort())
  for (const { label, meaning } of Object.values(words)) {
    expect(label).toMatch(/^[A-Z]/)
    expect(meaning.length).toBeGreaterThan(10)
    expect(`${label} ${meaning}`).not.toMatch(jargon)
  }
  const labels = Object.values(words).map(({ label }) => label)
  expect(new Set(labels).size).toBe(labels.length)
})

test('findings name whom they concern, once', () => {
  const common = { stepId: 'status:1', path: '' }
  expect(
    wordProblem({
      ...common,
      id: 'p',
      code: 'ambiguous-name',
      blocks: 'step',
      candidates: [
        { id: '1', name: 'Done' },
        { id: '2', name: 'Done' },
      ],
      details: [],
    }),
  ).toMatch(/^Conflict: .* \(“Done” with id 1, “Done” with id 2\)\. Choose /)
  expect(wordNotice({ ...common, code: 'extra-kept', details: ['Bug', '2'] })).toMatch(
    /^Extras kept \(Bug, 2\)\. /,
  )
  expect(wordNotice({ ...common, code: 'extra-kept', details: [] })).toMatch(/^Extras kept\. /)
})

test('a problem says where in the object it is, and nothing that reads like a project but is none', () => {
  const common = { id: 'p', stepId: 'permissionScheme:1', path: '', candidates: [] }
  expect(
    wordProblem({
      ...common,
      code: 'person-missing',
      blocks: 'element',
      path: 'grants.9.holder.parameter',
      details: ['Oliver Grant', 'grants.9.holder.parameter'],
    }),
  ).toMatch(/^This person is not on the destination \(Oliver Grant, in its grants\)\. /)
  expect(
    wordProblem({
      ...common,
      code: 'shared-object',
      blocks: 'step',
      details: ['Treasury'],
      candidates: [{ id: '7', name: 'Settle Screen' }],
    }),
  ).toMatch(/use this too \(Treasury\)\. /)
})
