import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { bareBlueprint, serveBlueprint } from '../engine/carry-boat.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { temporaryFolder } from '../worker/temporary-folder.ts'
import { openWork } from './open-work.ts'

const selection = { projects: ['BOAT'], objects: [] }

test('what was decided and deployed is remembered, whatever it is called later', async () => {
  const here = await serveBlueprint(smallBlueprint, 'here')
  const there = await serveBlueprint(bareBlueprint, 'there')
  const file = join(await temporaryFolder(), 'document.json')
  const { call, plan, runEnded, bugs } = await openWork({
    twins: [here, there],
    documents: { pickTarget: async () => file, pickSource: async () => file },
  })

  const planId = await plan('site-here', 'site-there', selection)
  const view = await call('plan.get', { planId })
  const screen = view.rows.find(({ kind, name }) => kind === 'screen' && name === 'Moor Screen')
  const stepId = screen?.id ?? expect.unreachable()
  const { options } = await call('plan.options', { planId, stepId })
  expect(options.map(({ decision: { choose }, asks }) => [choose, asks])).toEqual([
    ['use', 'object'],
    ['rename', 'name'],
    ['skip', 'nothing'],
  ])
  const skip = options.find(({ decision }) => decision.choose === 'skip')
  // A workflow shows the screen on the way: it cannot be without it, nor can what needs the workflow.
  expect(skip?.effect?.goes.map(({ name }) => name)).toContain('Moor Screen')
  expect(skip?.effect?.counts.goes).toBeGreaterThan(1)
  const { candidates } = await call('plan.find-candidates', { planId, stepId, text: 'default' })
  expect(candidates.map(({ name }) => name)).toContain('Default Screen')

  const subject = { kind: 'screen', name: 'Moor Screen' }
  const rename: Decision = { ...subject, choose: 'rename', newName: 'Mooring' }
  const effect = await call('plan.try', { planId, decisions: [rename] })
  expect(effect).toMatchObject({ counts: { comes: 0, goes: 0, problems: 0 } })
  const decided = await call('plan.decide', { planId, decisions: [rename] })
  expect(decided.rows.find(({ id }) => id === stepId)).toMatchObject({ name: 'Mooring' })
  expect(await call('plan.advice', { planId })).toEqual({ advice: [], saves: 0 })
  expect(await call('plan.save-decisions', { planId })).toEqual({ savedTo: file })
  expect(JSON.parse(await readFile(file, 'utf8')).decisions).toEqual([rename])
  expect(await call('plan.read-decisions', { planId })).toEqual({
    file,
    decisions: [rename],
    unfit: [],
  })

  const { destination } = view
  const { runId } = await call('run.start', {
    planId,
    unticked: [],
    confirmed: destination.cloudId,
  })
  expect((await runEnded(runId)).counts).toMatchObject({ failed: 0, remaining: 0 })

  const { ledgers } = await call('ledger.list', {})
  expect(ledgers).toMatchObject([{ gone: 0 }])
  const ledgerId = ledgers[0]?.ledgerId ?? expect.unreachable()
  const { pairs, first } = await call('ledger.get', { ledgerId })
  const isForward = first.cloudId === view.source.cloudId
  const pair = pairs.find((one) => [one.first.name, one.second.name].includes('Mooring'))
  const [mine, theirs] = isForward ? [pair?.first, pair?.second] : [pair?.second, pair?.first]
  expect([mine?.name, theirs?.name]).toEqual(['Moor Screen', 'Mooring'])

  const { email, token } = there.credentials
  const answer = await fetch(`${there.address}/rest/api/3/screens/${theirs?.id}`, {
    method: 'PUT',
    headers: {
      authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name: 'Berth' }),
  })
  expect(answer.status).toBe(200)
  const again = await call('plan.get', {
    planId: await plan('site-here', 'site-there', selection),
  })
  const open = again.rows.filter(({ readiness }) => readiness !== 'nothing-to-do')
  expect(open).toEqual([])
  expect(again.notices).toContainEqual(
    expect.objectContaining({ code: 'name-kept', details: ['Moor Screen', 'Berth'] }),
  )
  expect(again.base).toMatchObject({ site: { cloudId: view.source.cloudId } })

  expect(await call('ledger.save', { ledgerId })).toEqual({ savedTo: file })
  const ids = { firstId: pair?.first.id ?? '', secondId: pair?.second.id ?? '' }
  const less = await call('ledger.remove-pair', { ledgerId, kind: 'screen', ...ids })
  expect(less.pairs).toHaveLength(pairs.length - 1)
  expect(await call('ledger.read', {})).toEqual({ file, ledgerId, pairs: pairs.length })
  const back = await call('ledger.set-pair', {
    ledgerId,
    kind: 'screen',
    first: pair?.first ?? expect.unreachable(),
    second: pair?.second ?? expect.unreachable(),
  })
  expect(back.pairs).toHaveLength(pairs.length)
  expect(bugs).toEqual([])
})
