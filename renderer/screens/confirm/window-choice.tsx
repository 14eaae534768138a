import type { RunWindow } from '#contract/model/run-window'
import { windowText } from '#contract/wording/screens/window-text'
import { Checkbox } from '../../components/checkbox.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextField } from '../../components/text-field.tsx'
import styles from './confirm.module.css'

/** When a run shall write, as far as it is filled in. */
export interface When {
  readonly mode: 'now' | 'window'
  readonly window: RunWindow
}

/** At night, until somebody wants it otherwise. */
export const usualWhen = (): When => ({
  mode: 'now',
  window: {
    from: '22:00',
    to: '06:00',
    days: [],
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  },
})

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** Whether what is filled in can be begun with. */
export const isWhole = ({ mode, window: { from, to } }: When): boolean =>
  mode === 'now' || (isTime(from) && isTime(to))

/** Monday first. */
const week = [1, 2, 3, 4, 5, 6, 0] as const

interface WindowChoiceProps {
  readonly when: When
  readonly onChange: (when: When) => void
  /** Whether something was entered that no file keeps. */
  readonly hasSecrets: boolean
}

/** Asks whether a run begins now or in a window; that Slipway must stay open is said. */
export const WindowChoice = ({ when, onChange, hasSecrets }: WindowChoiceProps) => {
  const { mode, window } = when
  const change = (part: Partial<RunWindow>): void =>
    onChange({ ...when, window: { ...window, ...part } })
  const errorOf = (time: string): string | undefined =>
    isTime(time) ? undefined : windowText.invalid
  return (
    <div className={styles.shared}>
      <RadioGroup
        label={windowText.when}
        options={[
          { id: 'now', ...windowText.now },
          { id: 'window', ...windowText.window },
        ]}
        value={mode}
        onChange={(chosen) => onChange({ ...when, mode: chosen })}
      />
      {mode === 'now' ? null : (
        <>
          <div className={styles.times}>
            <TextField
              label={windowText.from}
              type="time"
              value={window.from}
              onChange={(from) => change({ from })}
              error={errorOf(window.from)}
            />
            <TextField
              label={windowText.to}
              type="time"
              value={window.to}
              onChange={(to) => change({ to })}
              error={errorOf(window.to)}
            />
          </div>
          <fieldset className={styles.days}>
            <legend>{windowText.days}</legend>
            {week.map((day) => (
              <Checkbox
                key={day}
                isSelected={window.days.includes(day)}
                onChange={(ticked) =>
                  change({
                    days: ticked
                      ? [...window.days, day]
                      : window.days.filter((other) => other !== day),
                  })
                }
              >
                {windowText.day(day)}
              </Checkbox>
            ))}
          </fieldset>
          <p className={styles.quiet}>
            {windowText.everyDay} {windowText.zone(window.timeZone)}
          </p>
          <p>
            <strong>{windowText.mustStay}</strong> {hasSecrets ? windowText.secrets : null}
          </p>
        </>
      )}
    </div>
  )
}
