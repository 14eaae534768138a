import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Review, ReviewStore } from '../../state/review.ts'

/** Hands the plan that is looked through to the parts of the screen. */
export const ReviewContext = createContext<ReviewStore | null>(null)

/** The store of the plan itself, for what has to be read at the moment of an action. */
export const useReviewStore = (): ReviewStore => {
  const store = useContext(ReviewContext)
  if (store === null) throw new Error('There is no plan around this component.')
  return store
}

/** A part of what is known of the plan that is looked through. */
export const useReview = <Part>(select: (review: Review) => Part): Part =>
  useStore(useReviewStore(), useShallow(select))
