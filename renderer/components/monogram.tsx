import styles from './monogram.module.css'
import { monogramOf } from './monogram-of.ts'

/** A site or person in two letters: a picture that needs no network. */
export const Monogram = ({
  name,
  size = 40,
}: {
  readonly name: string
  readonly size?: number
}) => {
  const { letters, hue } = monogramOf(name)
  return (
    <span
      className={styles.monogram}
      aria-hidden="true"
      style={{ width: size, height: size, fontSize: size * 0.38, '--hue': hue }}
    >
      {letters}
    </span>
  )
}

declare module 'react' {
  interface CSSProperties {
    '--hue'?: number
  }
}
