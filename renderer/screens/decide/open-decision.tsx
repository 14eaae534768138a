import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { useReview } from '../review/use-review.ts'

interface OpenDecisionProps {
  readonly onOpen: () => void
  readonly children: ReactNode
}

/**
 * The way to a dialog that decides by a step's detail. Not while one is on its way again: it may
 * differ from the one shown.
 */
export const OpenDecision = ({ onOpen, children }: OpenDecisionProps) => {
  const busy = useReview(({ deciding, looked }) => deciding !== null || looked.phase === 'loading')
  return (
    <div>
      <Button
        aria-disabled={busy}
        onPress={() => {
          if (!busy) onOpen()
        }}
      >
        {children}
      </Button>
    </div>
  )
}
