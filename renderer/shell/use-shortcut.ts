import { useEffect, useRef } from 'react'
import { matchesKeys, typesText } from './key-match.ts'

/**
 * Does something when keys are pressed anywhere, e.g. `mod+Enter`; `mod` is Ctrl, on a Mac Cmd. Not
 * while a dialog is open, and single letters not while text is typed.
 */
export const useShortcut = (keys: string, act: () => void, enabled = true): void => {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!enabled) return
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !matchesKeys(event, keys)) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      if (!keys.includes('+') && keys.length === 1 && typesText(event.target)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [keys, enabled])
}
