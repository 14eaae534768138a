/** How a slice changes the state that it is a part of. */
export type SetState<State> = (change: Partial<State> | ((state: State) => Partial<State>)) => void

/** How a slice looks at the state that it is a part of. */
export type GetState<State> = () => State
