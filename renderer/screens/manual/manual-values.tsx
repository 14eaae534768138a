import type { ManualValue } from '#contract/model/manual-step'
import { manualText } from '#contract/wording/screens/manual-text'
import { Button } from '../../components/button.tsx'
import { CopyIcon } from '../../icons/copy-icon.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './manual.module.css'

/** Values to be set in Jira, each ready to be copied. */
export const ManualValues = ({ values }: { readonly values: readonly ManualValue[] }) => {
  const copyText = useApp((state) => state.copyText)
  return (
    <dl className={styles.values}>
      {values.map(({ label, value }) => (
        <div key={`${label} ${value}`}>
          <dt>{label}</dt>
          <dd>
            <span className={styles.value}>{value}</span>
            <Button
              look="quiet"
              aria-label={manualText.copyLabel(label)}
              onPress={() => void copyText(value, manualText.copied(label))}
            >
              <CopyIcon />
              {manualText.copy}
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  )
}
