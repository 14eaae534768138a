import { Component, type ReactNode } from 'react'
import type { Failure } from '#contract/model/failure'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** What is shown: another one gets its own chance. */
  readonly shows: unknown
  /** What is shown in their place once something threw; `again` draws them anew. */
  readonly fallback: (failure: Failure, again: () => void) => ReactNode
}

interface ErrorBoundaryState {
  readonly failure: Failure | null
}

/** A failure for an error that nobody expected: its message and where it came from. */
export const bugOf = (error: unknown): Failure => ({
  code: 'internal',
  subject: 'window',
  details: error instanceof Error ? (error.stack ?? error.message).split('\n') : [String(error)],
})

/** Keeps a bug in a screen from taking the whole window with it. React asks for a class here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: null }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failure: bugOf(error) }
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    const isOther = before.shows !== this.props.shows
    if (isOther && this.state.failure !== null) this.setState({ failure: null })
  }

  override render(): ReactNode {
    const { failure } = this.state
    return failure === null
      ? this.props.children
      : this.props.fallback(failure, () => this.setState({ failure: null }))
  }
}
