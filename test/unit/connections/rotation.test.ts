import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeptSignIn } from '#connections/kept-sign-in'
import type { PersonalTokens } from '#connections/personal-tokens'
import {
  createRotationJournal,
  leftOf,
  rotationsSort,
} from '#connections/rotation/rotation-journal'
import { createRotations } from '#connections/rotation/rotations'
import type { SignInOwners } from '#connections/sign-in-owner'
import type { Product } from '#contract/model/connection'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { Disk } from '#store/disk'
import { keepDocument } from '#store/kept-document'
import { createSecretStore } from '#store/secrets/create-secret-store'
import { createSecret } from '#store/secrets/secret'
import { fakeSafeStorage } from '../store/fake-safe-storage.ts'
import { manualAfter } from '../store/manual-after.ts'

const signal = new AbortController().signal
const clock = () => '2026-11-26T10:00:00.000Z'
const binding = { id: 'site', origin: 'https://jira.example/jira', account: '' }
const old = { entryId: '1', name: 'by hand', secret: 'first-token' }
const other = { entryId: '2', name: 'somebody’s script', secret: 'other-token' }

type Trouble = 'crash' | 'network'

/** What outlives a crash: the product, the files, what is kept of the site. */
interface World {
  readonly files: Map<string, string>
  readonly storage: ReturnType<typeof fakeSafeStorage>
  readonly source: Map<string, { readonly name: string; readonly secret: string }>
  product: Product
  kept: KeptSignIn
  made: number
  /** Whether a deployment is under way with the token. */
  runs: boolean
  /** Steps until the trouble comes; each side of every effect is one. */
  left: number
  trouble: Trouble
  steps: number
}

const kept: KeptSignIn = {
  ...{ version: '10.3.19', way: 'personal-access-token', accountName: '', expiresOn: '2027-01-01' },
  ...{ check: { check: 'passed', at: clock() }, addedAt: clock(), lastUsedAt: clock() },
  ...{ entry: null, missingScopes: null },
}

const listed = (entryId: string, name: string) => ({
  ...{ entryId, name, createdAt: null, lastUsedAt: null, expiresAt: null },
})

/** Slipway as it starts on such a world, until its trouble. */
const start = (world: World) => {
  let isDead = false
  const step = (where: 'network' | 'disk'): void => {
    world.steps += 1
    world.left -= 1
    if (world.left === 0 && world.trouble === 'crash') isDead = true
    if (isDead) throw new Error('crashed')
    if (world.left === 0 && where === 'network') {
      throw new AppError(failure('net.connection-lost', 'jira.example'))
    }
  }
  const around = async <Value>(
    where: 'network' | 'disk',
    effect: () => Value | Promise<Value>,
  ): Promise<Value> => {
    step(where)
    const value = await effect()
    step(where)
    return value
  }
  const { files } = world
  const missing = () => Promise.reject(Object.assign(new Error('not there'), { code: 'ENOENT' }))
  const disk = {
    open: async (path: string) => ({
      writeFile: async (text: string) => void files.set(path, text),
      sync: async () => undefined,
      close: async () => undefined,
    }),
    readFile: async (path: string) => files.get(path) ?? missing(),
    rename: (from: string, to: string) =>
      around('disk', () => {
        files.set(to, files.get(from) ?? '')
        files.delete(from)
      }),
    rm: async (path: string) => void files.delete(path),
    realpath: async (path: string) => path,
  } as unknown as Disk
  const after = manualAfter().after
  const report = () => undefined
  const tokens = createSecretStore({
    ...{ path: '/slipway/secrets.json', storage: world.storage, platform: 'linux' },
    ...{ clock, after, report, disk },
  })
  const file = '/slipway/rotations.json'
  const journal = createRotationJournal(keepDocument(rotationsSort, file, { clock, disk }))
  const isGood = (secret: string): boolean =>
    [...world.source.values()].some((one) => one.secret === secret)
  const refuseBad = (secret: string): void => {
    if (!isGood(secret)) {
      throw new AppError(failure('auth.personal-token-rejected', 'jira.example'))
    }
  }
  const personalOf = (secret: string): PersonalTokens => ({
    list: () =>
      around('network', () => {
        refuseBad(secret)
        return [...world.source].map(([id, { name }]) => listed(id, name))
      }),
    make: (name) =>
      around('network', () => {
        refuseBad(secret)
        world.made += 1
        const entryId = String(10 + world.made)
        const made = `made-token-${world.made}`
        world.source.set(entryId, { name, secret: made })
        return { entryId, secret: createSecret(made) }
      }),
    revoke: (entryId) =>
      around('network', () => {
        refuseBad(secret)
        world.source.delete(entryId)
      }),
  })
  const owners: SignInOwners = {
    find: async () => ({
      ...{ product: world.product, kept: world.kept, binding, accountId: 'ada' },
      host: 'jira.example',
    }),
    change: (_, members) =>
      around('disk', () => {
        world.kept = { ...world.kept, ...members }
      }),
    signIn: (_, secret) =>
      around('network', () => {
        refuseBad(secret.reveal())
        const personal = personalOf(secret.reveal())
        return { accountId: 'ada', tokens: personal, personal, revokeItself: undefined }
      }),
    keepRunsAway: async () => {
      if (world.runs) throw new AppError(failure('run.uses-sign-in', 'jira.example'))
      return () => undefined
    },
    forget: () => Promise.reject(new Error('nothing is forgotten here')),
  }
  const learned: string[] = []
  const means = { journal, tokens, clock, newId: () => 'abcdef01-2345', owners }
  const learn = (secret: string) => void learned.push(secret)
  const rotations = createRotations({ ...means, learn }, () => Promise.resolve())
  return { rotations, tokens, journal, learned }
}

const never = Number.POSITIVE_INFINITY
/** More steps than a rotation has. */
const all = 50

const withWorld = async (run: (world: World) => Promise<void>): Promise<void> => {
  const world: World = {
    ...{
      files: new Map(),
      storage: fakeSafeStorage(),
      product: 'jira-data-center',
      kept,
      runs: false,
      made: 0,
      left: never,
      trouble: 'crash',
    },
    ...{ steps: 0, source: new Map() },
  }
  for (const { entryId, name, secret } of [old, other]) world.source.set(entryId, { name, secret })
  await start(world).tokens.save(binding, createSecret(old.secret), 'protected')
  world.steps = 0
  await run(world)
}

/** Runs into trouble; how it ended does not matter, since nobody may be there to hear it. */
const into = async (world: World, left: number, trouble: Trouble, run: () => Promise<unknown>) => {
  Object.assign(world, { left, trouble })
  await run().catch(() => undefined)
  world.left = never
}

const input = {
  ...{ ofId: 'site', entryId: old.entryId, days: 90 },
  unproved: 'accept',
} as const

const storedIn = async (world: World): Promise<string> => {
  const found = await start(world).tokens.read(binding)
  if (found.found !== 'token') throw new Error(`nothing is stored: ${found.found}`)
  return found.secret.reveal()
}

const goodIn = ({ source }: World): readonly string[] =>
  [...source.values()].map(({ secret }) => secret)

const expectOneWorks = async (world: World): Promise<void> =>
  expect(goodIn(world)).toContain(await storedIn(world))

/** When all is over: one token of ours, the stored one; the other’s was never touched. */
const expectSettled = async (world: World): Promise<void> => {
  const stored = await storedIn(world)
  expect(goodIn(world).toSorted()).toEqual([stored, other.secret].toSorted())
  expect(await start(world).journal.ids()).toEqual([])
  const isNew = stored !== old.secret
  expect(world.kept.entry?.entryId ?? null).toBe(isNew ? String(10 + world.made) : null)
  expect(world.kept.expiresOn).toBe(isNew ? null : '2027-01-01')
}

test('undisturbed, the new one is proved and stored, and the former one is gone', () =>
  withWorld(async (world) => {
    const { rotations, learned } = start(world)
    expect(await rotations.rotate(input, signal)).toEqual({ outcome: 'rotated' })
    expect(await storedIn(world)).toBe('made-token-1')
    expect(learned).toEqual(['made-token-1'])
    expect(world.steps).toBeGreaterThan(20)
    expect(world.steps).toBeLessThan(all)
    await expectSettled(world)
  }))

test('a token of Bitbucket makes no other: nobody is asked, and what can is named', () =>
  withWorld(async (world) => {
    world.product = 'bitbucket-data-center'
    world.kept = { ...kept, way: 'access-token' }
    const rotated = await attempt(() => start(world).rotations.rotate(input, signal))
    if (rotated.ok) throw new Error('it was rotated')
    expect(rotated.failure).toMatchObject({
      code: 'auth.way-restricted',
      details: [expect.stringContaining('Sign in with user name and password for it.')],
    })
    expect([world.made, await storedIn(world)]).toEqual([0, old.secret])
  }))

test('interrupted at any step, one of them works and is stored, and the next start settles it', async () => {
  for (const trouble of ['crash', 'network'] as const) {
    for (let at = 1; at <= all; at += 1) {
      await withWorld(async (world) => {
        await into(world, at, trouble, () => start(world).rotations.rotate(input, signal))
        await expectOneWorks(world)
        const rotation = await start(world).journal.of('site')
        if (rotation !== undefined) expect(leftOf(rotation).rotation).toBe('unfinished')
        await start(world).rotations.finishAll()
        await expectSettled(world)
      })
    }
  }
})

test('interrupted again while it is settled, it is settled by the start after', () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: all }),
      fc.integer({ min: 1, max: 16 }),
      fc.constantFrom<Trouble>('crash', 'network'),
      (first, second, trouble) =>
        withWorld(async (world) => {
          await into(world, first, 'crash', () => start(world).rotations.rotate(input, signal))
          await into(world, second, trouble, () => start(world).rotations.finishAll())
          await expectOneWorks(world)
          await start(world).rotations.finishAll()
          await expectSettled(world)
        }),
    ),
    { numRuns: 40 },
  ))

test('an entry that is not there, or a rotation left unfinished, begins nothing', () =>
  withWorld(async (world) => {
    const gone = await attempt(() =>
      start(world).rotations.rotate({ ...input, entryId: '99' }, signal),
    )
    expect(gone).toMatchObject({ ok: false, failure: { code: 'input.invalid' } })
    await into(world, 12, 'crash', () => start(world).rotations.rotate(input, signal))
    const again = await attempt(() => start(world).rotations.rotate(input, signal))
    expect(again).toMatchObject({ ok: false, failure: { code: 'input.invalid' } })
    expect(world.made).toBeLessThanOrEqual(1)
  }))

test('nothing is begun with an entry that nothing proves, nor while a deployment has the token', () =>
  withWorld(async (world) => {
    const { rotations, journal } = start(world)
    const unproved = attempt(() => rotations.rotate({ ...input, unproved: 'refuse' }, signal))
    expect(await unproved).toMatchObject({ failure: { code: 'auth.entry-unproved' } })
    world.runs = true
    const refused = attempt(() => rotations.rotate(input, signal))
    expect(await refused).toMatchObject({ failure: { code: 'run.uses-sign-in' } })
    expect(world.made).toBe(0)
    await journal.put('site', {
      ...{ oldEntryId: '1', oldName: 'by hand', newName: 'Slipway', newEntryId: null },
      ...{ newDigest: null, stored: false },
    })
    await rotations.finishAll()
    expect(await journal.ids()).toEqual(['site'])
    expect([...world.source.keys()]).toEqual(['1', '2'])
  }))

test('an entry of another token that was picked is told, and which it was', () =>
  withWorld(async (world) => {
    const picked = { ...input, entryId: other.entryId }
    expect(await start(world).rotations.rotate(picked, signal)).toEqual({
      ...{ outcome: 'other-revoked', entryName: other.name },
    })
    expect(goodIn(world).toSorted()).toEqual([old.secret, 'made-token-1'].toSorted())
    expect(await storedIn(world)).toBe('made-token-1')
  }))
