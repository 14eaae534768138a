import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { AppState } from './app-state.ts'
import type { AppStore } from './store.ts'

/** Hands the store to every screen. */
export const StoreContext = createContext<AppStore | null>(null)

/** The store itself, for what has to be read at the moment of an action. */
export const useAppStore = (): AppStore => {
  const store = useContext(StoreContext)
  if (store === null) throw new Error('There is no store around this component.')
  return store
}

/** A part of the state; draws anew when it, or a member of it, is another. */
export const useApp = <Part>(select: (state: AppState) => Part): Part =>
  useStore(useAppStore(), useShallow(select))
