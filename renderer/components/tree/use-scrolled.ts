import { type RefObject, useLayoutEffect, useState } from 'react'

/** How far a scrolling element is scrolled, and how high it is. */
export interface Scrolled {
  readonly top: number
  readonly height: number
}

/** What is assumed before the element has been measured, as in a test without layout. */
const unmeasured: Scrolled = { top: 0, height: 720 }

/** Follows the scrolling and the size of an element. */
export const useScrolled = (ref: RefObject<HTMLElement | null>): Scrolled => {
  const [scrolled, setScrolled] = useState(unmeasured)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const measure = (): void => {
      const height = element.clientHeight === 0 ? unmeasured.height : element.clientHeight
      setScrolled((before) =>
        before.top === element.scrollTop && before.height === height
          ? before
          : { top: element.scrollTop, height },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [ref])
  return scrolled
}
