import { useState } from 'react'
import type { StepDetail } from '#contract/model/step-detail'
import { reviewText } from '#contract/wording/screens/review-text'
import { Button } from '../../components/button.tsx'
import styles from './members.module.css'
import { rawLines } from './raw-lines.ts'

const signs = { added: '+ ', removed: '− ', same: '  ' } as const

/** The data of an object as it is, for those who want to see it; made when it is asked for. */
export const RawJson = ({ raw }: { readonly raw: StepDetail['raw'] }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <div>
        <Button look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
          {open ? reviewText.hideRaw : reviewText.showRaw}
        </Button>
      </div>
      {open ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={styles.raw} tabIndex={0} aria-label={reviewText.raw}>
          <pre>
            {rawLines(raw.before, raw.after).map(({ text, change }, at) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their place.
                key={at}
                className={change === 'same' ? undefined : styles[`${change}Line`]}
              >
                {signs[change]}
                {text}
              </span>
            ))}
          </pre>
        </section>
      ) : null}
    </>
  )
}
