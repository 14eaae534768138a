import type { ReactNode } from 'react'
import { RadioGroup } from '../../components/radio-group.tsx'
import styles from './three-way.module.css'

/** One place in its three states, in words; null where it was not there. */
export interface ThreeWayRow<Side extends string> {
  readonly path: string
  readonly label: string
  readonly states: readonly [string | null, string | null, string | null]
  /** A badge beside the place. */
  readonly mark: ReactNode
  /** Whose state stays, where that is asked; null while nobody has said it. */
  readonly taken?: Side | null
}

interface ThreeWayTableProps<Side extends string> {
  readonly label: string
  /** Headings of the place and of the three states. */
  readonly headings: readonly [string, string, string, string]
  readonly rows: readonly ThreeWayRow<Side>[]
  /** Said of an empty state. */
  readonly nothing: string
  readonly question: (place: string) => string
  readonly sides: readonly { readonly id: Side; readonly label: string }[]
  readonly onTake: (path: string, side: Side) => void
}

/** Places in three states, and whose state stays where two sides want different things. */
export const ThreeWayTable = <Side extends string>(props: ThreeWayTableProps<Side>) => {
  const { label, headings, rows, nothing, question, sides, onTake } = props
  const [place, ...states] = headings
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.box} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{place}</th>
            {states.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.path}>
              <th scope="row">
                {row.label} {row.mark}
                {row.taken === undefined ? null : (
                  <RadioGroup
                    label={question(row.label)}
                    options={sides}
                    value={row.taken}
                    onChange={(side) => onTake(row.path, side)}
                    sideways
                  />
                )}
              </th>
              {row.states.map((state, at) => (
                <td key={headings[at + 1]}>
                  {state ?? <span className={styles.quiet}>{nothing}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
