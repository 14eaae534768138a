import { type ReactNode, useState } from 'react'
import { componentText } from '#contract/wording/screens/component-text'
import { Button } from './button.tsx'

/** How many are shown at first, and how many more each time. */
const portion = 40

interface GrowingProps<Item> {
  readonly items: readonly Item[]
  /** Draws those that are shown. */
  readonly children: (shown: readonly Item[]) => ReactNode
}

/** A list that may be very long: the first of it, and more on demand. */
export const Growing = <Item,>({ items, children }: GrowingProps<Item>) => {
  const [count, setCount] = useState(portion)
  const left = items.length - count
  return (
    <>
      {children(items.slice(0, count))}
      {left <= 0 ? null : (
        <div>
          <Button onPress={() => setCount(count + portion)}>
            {componentText.showMore(Math.min(left, portion), left)}
          </Button>
        </div>
      )}
    </>
  )
}
