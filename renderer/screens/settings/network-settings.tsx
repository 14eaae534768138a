import type { Settings } from '#contract/model/settings'
import { settingsText as text } from '#contract/wording/screens/settings-text'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './network-settings.module.css'
import { ProxySettings } from './proxy-settings.tsx'
import { SettingsSection } from './settings-section.tsx'

/** How Slipway gets to Jira: proxy, and a company's certificate authority. */
export const NetworkSettings = ({ settings }: { readonly settings: Settings }) => {
  const changeSettings = useApp((state) => state.changeSettings)
  const pickCertificate = useApp((state) => state.pickCertificate)
  const { certificateAuthority } = settings
  return (
    <SettingsSection title={text.network}>
      <ProxySettings proxy={settings.proxy} />
      <div className={styles.certificate}>
        <h3 className={styles.name}>{text.certificate}</h3>
        <p className={styles.help}>{text.certificateHelp}</p>
        <p>
          {certificateAuthority === '' ? text.noCertificate : <code>{certificateAuthority}</code>}
        </p>
        <p className={styles.actions}>
          <Button onPress={() => void pickCertificate()}>{text.chooseCertificate}</Button>
          {certificateAuthority === '' ? null : (
            <Button onPress={() => void changeSettings({ certificateAuthority: '' })}>
              {text.removeCertificate}
            </Button>
          )}
        </p>
      </div>
    </SettingsSection>
  )
}
