import { useState } from 'react'
import type { Failure } from '#contract/model/failure'
import { settingsText as text } from '#contract/wording/screens/settings-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './diagnostics.module.css'
import { SettingsSection } from './settings-section.tsx'

/** What a bug report needs, shown before it is copied, so that the user sees what is given away. */
export const Diagnostics = () => {
  const readDiagnostics = useApp((state) => state.readDiagnostics)
  const copyText = useApp((state) => state.copyText)
  const ledBy = useApp(({ screen }) =>
    screen.place === 'settings' && screen.part === 'diagnostics' ? screen : undefined,
  )
  const [shown, setShown] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const show = async (): Promise<void> => {
    const read = await readDiagnostics()
    setFailure(read.ok ? null : read.failure)
    setShown(read.ok ? read.value.text : null)
  }
  return (
    <SettingsSection title={text.diagnostics} ledBy={ledBy}>
      <div className={styles.diagnostics}>
        <p className={styles.help}>{text.diagnosticsHelp}</p>
        {failure === null ? null : <FailureNotice onlyReads failure={failure} />}
        {shown === null ? (
          <div>
            <Button onPress={() => void show()}>{text.showDiagnostics}</Button>
          </div>
        ) : (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to get there. */}
            <section className={styles.text} tabIndex={0} aria-label={text.diagnosticsText}>
              <pre>{shown}</pre>
            </section>
            <div>
              <Button onPress={() => void copyText(shown, text.diagnosticsCopied)}>
                {text.copyDiagnostics}
              </Button>
            </div>
          </>
        )}
      </div>
    </SettingsSection>
  )
}
