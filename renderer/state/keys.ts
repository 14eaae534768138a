import type { Failure, Result } from '#contract/model/failure'
import type { KnownKey, OwnKey } from '#contract/model/known-key'
import { keysText } from '#contract/wording/screens/keys-text'
import type { CreateSlice } from './app-state.ts'

/** The user's own key, and those of people who are known. */
export interface Keys {
  /** Null until something was signed for the first time. */
  readonly mine: OwnKey | null
  readonly people: readonly KnownKey[]
}

/** Keys that sign files. Private halves are never here. */
export interface KeysSlice {
  readonly keys: Keys | null
  readonly keysFailure: Failure | null
  readonly loadKeys: () => Promise<void>
  /** Names the user's own key, and makes it when there is none; tells whether that worked. */
  readonly nameMyKey: (name: string) => Promise<boolean>
  readonly renewMyKey: () => Promise<void>
  readonly exportMyKey: () => Promise<void>
  /** Adds a person by the line with their key; gives what was added, or null; `known` where it was known. */
  readonly addKey: (line: string, name: string) => Promise<KnownKey | 'known' | null>
  readonly renameKey: (fingerprint: string, name: string) => Promise<boolean>
  readonly removeKey: (fingerprint: string) => Promise<void>
  readonly dismissKeysFailure: () => void
}

/** Keeps the keys that are known. */
export const createKeysSlice: CreateSlice<KeysSlice> = (set, get, { call }) => {
  const take = <Value>(answer: Result<Value>): Value | undefined => {
    set({ keysFailure: answer.ok ? null : answer.failure })
    return answer.ok ? answer.value : undefined
  }
  const change = (changed: Partial<Keys>): void =>
    set(({ keys }) => ({ keys: { ...(keys ?? { mine: null, people: [] }), ...changed } }))
  const changeMine = async (answer: Promise<Result<{ readonly key: OwnKey | null }>>) => {
    const given = take(await answer)
    if (given !== undefined) change({ mine: given.key })
    return given !== undefined
  }
  const changePeople = async (
    answer: Promise<Result<{ readonly people: readonly KnownKey[] }>>,
  ): Promise<boolean> => {
    const given = take(await answer)
    if (given !== undefined) change({ people: given.people })
    return given !== undefined
  }

  return {
    keys: null,
    keysFailure: null,
    loadKeys: async () => {
      const [mine, people] = await Promise.all([call('keys.mine', {}), call('keys.list', {})])
      if (mine.ok) change({ mine: mine.value.key })
      if (people.ok) change({ people: people.value.people })
      const failed = [mine, people].find((answer) => !answer.ok)
      set({ keysFailure: failed === undefined || failed.ok ? null : failed.failure })
    },
    nameMyKey: (name) => changeMine(call('keys.rename-mine', { name })),
    renewMyKey: async () => {
      if (await changeMine(call('keys.renew-mine', {}))) get().announce(keysText.renewed)
    },
    exportMyKey: async () => {
      const { savedTo = null } = take(await call('keys.export-mine', {})) ?? {}
      if (savedTo !== null) get().announce(keysText.exported(savedTo))
    },
    addKey: async (line, name) => {
      const before = new Set(get().keys?.people.map(({ fingerprint }) => fingerprint))
      if (!(await changePeople(call('keys.add', { line, name })))) return null
      return get().keys?.people.find(({ fingerprint }) => !before.has(fingerprint)) ?? 'known'
    },
    renameKey: (fingerprint, name) => changePeople(call('keys.rename', { fingerprint, name })),
    removeKey: async (fingerprint) => {
      if (await changePeople(call('keys.remove', { fingerprint }))) get().announce(keysText.removed)
    },
    dismissKeysFailure: () => set({ keysFailure: null }),
  }
}
