import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { AppError, type FailureCode, failure } from '#contract/model/failure'
import type { PublicationSubject, PublicationTarget } from '#contract/model/publication'
import type { PublishedContent } from '#contract/model/published-content'
import { createAnnouncer } from '#publishing/announcer'
import type { Delivery } from '#publishing/deliver'
import { keepOutbox } from '#publishing/outbox'
import { publicationsSort } from '#publishing/publication-book'
import { createPublisher } from '#publishing/publisher'
import { inTurn } from '#store/in-turn'
import { keepDocument } from '#store/kept-document'
import { testFolder } from '../store/samples.ts'

const site = (name: string) => ({ cloudId: name, address: `https://${name}.invalid`, title: name })
const content: PublishedContent = {
  of: 'plan',
  identity: 'plan-1',
  title: 'Plan: Payroll to Acme',
  ...{ source: site('here'), destination: site('there') },
  verdict: { tone: 'open', text: 'For review.' },
  ...{ facts: [], counts: [], changes: [], workflows: [], manual: [] },
  ...{ afterHand: [], problems: [], notices: [], notCarried: [] },
}
const subject: PublicationSubject = { of: 'plan', planId: 'p', unticked: [] }
const page: PublicationTarget = {
  to: 'confluence',
  connectionId: 'c',
  spaceKey: 'OPS',
  parentId: null,
}
const channel: PublicationTarget = { to: 'slack', connectionId: 's', channel: '#changes' }

const files = { folder: '', path: '' }
beforeEach(async () => {
  files.folder = await testFolder()
  files.path = join(files.folder, 'publications.json')
})

/** A session over the same files; `refusal` is how the next deliveries fail. */
const session = () => {
  const clock = () => '2026-11-26T10:00:00Z'
  const file = keepDocument(publicationsSort, files.path, { clock })
  const outbox = keepOutbox({ file, folder: join(files.folder, 'outbox') })
  const seen: Delivery[] = []
  const state: {
    refusal: FailureCode | undefined
    crashes: boolean
    /** How the last sign-in went, as the connections keep it. */
    last: FailureCode | null
  } = { refusal: undefined, crashes: false, last: null }
  let ids = seen.length
  const publisher = createPublisher({
    ...{ file, outbox, clock, version: '1.0.0', inTurn: inTurn() },
    deliver: async (delivery) => {
      seen.push(delivery)
      if (state.crashes) throw new Error('the process ends here')
      if (state.refusal !== undefined) throw new AppError(failure(state.refusal, 'wiki.invalid'))
      return { link: 'https://wiki.invalid/1', how: 'made' }
    },
    hostOf: async (connectionId) => `${connectionId}.invalid`,
    lastFailure: async () => (state.last === null ? null : failure(state.last, 's.invalid')),
    contentOf: async () => content,
    textsOf: async () => [],
    newId: () => {
      ids += 1
      return `id-${ids}-${Math.random()}`
    },
  })
  return { publisher, outbox, seen, state, file }
}

describe('publishing', () => {
  it('is refused until a preview was seen, and then tells where it is', async () => {
    const { publisher, outbox, seen } = session()
    const wanted = { subject, target: page }
    await expect(publisher.send(wanted, 'tell')).rejects.toMatchObject({
      failure: { code: 'publish.not-previewed' },
    })
    expect(seen).toEqual([])
    expect(await publisher.preview(wanted)).toMatchObject({ seenBefore: false, former: null })
    expect(await publisher.send(wanted, 'tell')).toEqual({
      outcome: 'published',
      link: 'https://wiki.invalid/1',
      how: 'made',
    })
    expect(await publisher.preview(wanted)).toMatchObject({
      seenBefore: true,
      former: { link: 'https://wiki.invalid/1' },
    })
    expect((await outbox.list()).map(({ state }) => state)).toEqual(['sent'])
  })

  it('offline tells so and keeps nothing, unless it may be queued', async () => {
    const { publisher, outbox, state } = session()
    const wanted = { subject, target: page }
    await publisher.preview(wanted)
    state.refusal = 'net.host-unknown'
    expect(await publisher.send(wanted, 'tell')).toMatchObject({ outcome: 'could-not-reach' })
    expect(await outbox.list()).toEqual([])
    expect(await publisher.send(wanted, 'queue')).toMatchObject({ outcome: 'queued' })
    expect(await publisher.send(wanted, 'queue')).toMatchObject({ outcome: 'queued' })
    expect(await outbox.list()).toHaveLength(1)

    const later = session()
    await later.publisher.flush('by-itself')
    expect(later.seen.map(({ mayBeThere }) => mayBeThere)).toEqual([false])
    expect(await later.outbox.list()).toMatchObject([{ state: 'sent', failure: null }])
  })

  it.each([
    ['ended in the middle of it', undefined],
    ['got no answer', 'product.outcome-unknown'],
  ] as const)('that %s is looked for before it is sent again', async (_, refusal) => {
    const first = session()
    const wanted = { subject, target: page }
    await first.publisher.preview(wanted)
    first.state.crashes = refusal === undefined
    first.state.refusal = refusal
    await first.publisher.send(wanted, 'queue').catch(() => undefined)

    const later = session()
    await later.publisher.flush('user')
    expect(later.seen.map(({ mayBeThere }) => mayBeThere)).toEqual([true])
    expect(await later.outbox.list()).toMatchObject([{ state: 'sent' }])
  })

  it('by itself leaves alone what was refused, since another attempt may lock an account', async () => {
    const { publisher, outbox, state, seen, file } = session()
    await file.change((book) => ({
      ...book,
      announcements: [
        { connectionId: 's', channel: '#changes', destination: 'there', events: ['ends'] },
      ],
    }))
    const announcer = createAnnouncer({
      rules: async () => (await file.get()).announcements,
      publisher,
      report: (error) => expect(error).toBeUndefined(),
    })
    state.refusal = 'product.sign-in-rejected'
    await announcer.tell('starts', subject, 'there')
    await announcer.tell('ends', subject, 'elsewhere')
    expect(seen).toEqual([])
    await announcer.tell('ends', subject, 'there')
    await publisher.flush('by-itself')
    expect(seen).toHaveLength(1)
    expect(await outbox.list()).toMatchObject([
      { state: 'waits', target: channel, failure: { code: 'product.sign-in-rejected' } },
    ])
    state.refusal = undefined
    await publisher.flush('user')
    expect(await outbox.list()).toMatchObject([{ state: 'sent' }])
    expect(seen[1]?.payload).toMatchObject({ identity: 'plan-1-ends' })
  })

  it('what may be there stays so while nobody can be reached, and is not lost', async () => {
    const { publisher, outbox, seen, state } = session()
    const wanted = { subject, target: channel }
    await publisher.preview(wanted)
    for (const refusal of ['product.outcome-unknown', 'net.host-unknown'] as const) {
      state.refusal = refusal
      await publisher.send(wanted, 'tell')
    }
    await publisher.flush('by-itself')
    state.refusal = 'product.sign-in-rejected'
    await publisher.send(wanted, 'tell')
    state.refusal = undefined
    await publisher.flush('user')
    expect(seen.map(({ mayBeThere }) => mayBeThere)).toEqual([false, true, true, true, true])
    expect(await outbox.list()).toMatchObject([{ state: 'sent' }])
  })

  it('what the user let wait goes on waiting when it is tried again without a network', async () => {
    const { publisher, outbox, state } = session()
    const wanted = { subject, target: page }
    await publisher.preview(wanted)
    state.refusal = 'net.timeout'
    await publisher.send(wanted, 'queue')
    expect(await publisher.send(wanted, 'tell')).toMatchObject({ outcome: 'queued' })
    expect(await outbox.list()).toMatchObject([{ state: 'waits' }])
  })

  it('a refused sign-in is not tried again for each that waits, nor one of a proxy by itself', async () => {
    const { publisher, seen, state } = session()
    const rules = ['a', 'b', 'c'].map((name) => ({ ...channel, channel: name }))
    for (const refusal of ['net.proxy-authentication', 'product.sign-in-rejected'] as const) {
      state.refusal = refusal
      for (const target of rules) await publisher.announce({ subject, event: 'ends', target })
      seen.length = 0
      await publisher.flush('by-itself')
      expect(seen).toHaveLength(0)
    }
    await publisher.flush('user')
    expect(seen).toHaveLength(1)
  })

  it.each(['product.sign-in-rejected', 'product.token-revoked', 'product.captcha'] as const)(
    'after %s no event signs in again before the user has mended it',
    async (refusal) => {
      const { publisher, outbox, seen, state } = session()
      state.refusal = 'net.timeout'
      await publisher.announce({ subject, event: 'starts', target: channel })
      state.refusal = refusal
      state.last = refusal
      seen.length = 0
      for (const event of ['ends', 'fails', 'drift'] as const) {
        await publisher.announce({ subject, event, target: channel })
      }
      // What waited for a network would have signed in, too.
      await publisher.flush('by-itself')
      await publisher.flush('by-itself')
      expect(seen).toEqual([])
      const waiting = await outbox.list()
      expect(waiting.map(({ state: now, failure: cause }) => [now, cause?.code])).toEqual(
        ['ends', 'fails', 'drift', 'starts'].map(() => ['waits', 'publish.sign-in-refused']),
      )
      expect(waiting[0]?.failure).toMatchObject({ subject: 's.invalid', details: [refusal] })

      state.refusal = undefined
      state.last = null
      await publisher.announce({ subject, event: 'waits-for-approval', target: channel })
      await publisher.flush('by-itself')
      expect(seen).toHaveLength(1)
      await publisher.flush('user')
      expect((await outbox.list()).every(({ state: now }) => now === 'sent')).toBe(true)
    },
  )

  it('what passes by itself keeps nothing from being sent', async () => {
    const { publisher, seen, state } = session()
    state.last = 'net.timeout'
    await publisher.announce({ subject, event: 'ends', target: channel })
    expect(seen).toHaveLength(1)
  })

  it('that a plan waits is told once, that a run fails each time', async () => {
    const { publisher, seen } = session()
    for (const event of ['waits-for-approval', 'fails'] as const) {
      for (let times = 0; times < 2; times += 1) {
        await publisher.announce({ subject, event, target: channel })
      }
    }
    const told = seen.map(({ payload }) => payload.identity)
    expect(told).toEqual(['plan-1-waits-for-approval', 'plan-1-fails', 'plan-1-fails'])
  })

  it('a channel that cannot be told keeps the others from nothing', async () => {
    const { publisher, seen } = session()
    const rule = { channel: 'x', destination: null, events: ['ends' as const] }
    const reported: unknown[] = []
    const announcer = createAnnouncer({
      rules: async () => ['gone', 's'].map((connectionId) => ({ ...rule, connectionId })),
      publisher: {
        announce: async (wanted) => {
          if (wanted.target.connectionId === 'gone')
            throw new AppError(failure('input.invalid', 'x'))
          await publisher.announce(wanted)
        },
      },
      report: (error) => reported.push(error),
    })
    await announcer.tell('ends', subject, 'there')
    expect(seen).toMatchObject([{ target: { connectionId: 's' } }])
    expect(reported).toHaveLength(1)
  })

  it('what waits for a forgotten connection is let go of, and its channels are told no more', async () => {
    const { publisher, outbox, state, file } = session()
    await file.change((book) => ({
      ...book,
      announcements: ['s', 'c'].map((connectionId) => ({
        ...{ connectionId, channel: 'x', destination: null, events: ['ends' as const] },
      })),
    }))
    state.refusal = 'net.timeout'
    for (const target of [page, channel]) await publisher.announce({ subject, event: null, target })
    state.refusal = undefined
    await publisher.announce({ subject, event: 'ends', target: channel })
    await publisher.forget('s')
    expect((await outbox.list()).map(({ target, state: now }) => [target.to, now])).toEqual([
      ['slack', 'sent'],
      ['confluence', 'waits'],
    ])
    expect((await file.get()).announcements).toMatchObject([{ connectionId: 'c' }])
    expect(readdirSync(join(files.folder, 'outbox'))).toHaveLength(1)
  })
})
