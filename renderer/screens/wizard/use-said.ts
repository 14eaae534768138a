import { useEffect, useRef } from 'react'
import { useApp } from '../../state/use-app.ts'

/** How long a text has to stay the same before it is said: nobody wants every letter's count. */
const patience = 700

/** Has a screen reader say a text once it has settled; not the one that the screen began with. */
export const useSaid = (text: string): void => {
  const announce = useApp((state) => state.announce)
  const former = useRef(text)
  useEffect(() => {
    if (text === former.current) return undefined
    const timer = setTimeout(() => {
      former.current = text
      if (text !== '') announce(text)
    }, patience)
    return () => clearTimeout(timer)
  }, [text, announce])
}
