import { createStore, type StoreApi } from 'zustand/vanilla'
import type { TypedBridge } from '../../../../renderer/bridge.ts'
import type { GetState, SetState } from '../../../../renderer/state/slice.ts'

/** A store of one slice alone. */
export const makeSlice = <Slice>(
  create: (set: SetState<Slice>, get: GetState<Slice>, bridge: TypedBridge) => Slice,
  bridge: TypedBridge,
): StoreApi<Slice> => createStore<Slice>()((set, get) => create(set, get, bridge))
