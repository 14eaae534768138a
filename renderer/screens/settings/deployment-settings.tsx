import type { Settings } from '#contract/model/settings'
import { settingsText as text } from '#contract/wording/screens/settings-text'
import { NumberField } from '../../components/number-field.tsx'
import { useApp } from '../../state/use-app.ts'
import { SettingsSection } from './settings-section.tsx'

/** How deployments go about their work. */
export const DeploymentSettings = ({ settings }: { readonly settings: Settings }) => {
  const changeSettings = useApp((state) => state.changeSettings)
  return (
    <SettingsSection title={text.deployments}>
      <NumberField
        label={text.concurrency}
        description={text.concurrencyHelp}
        value={settings.concurrency}
        least={1}
        most={16}
        fewer={text.fewer}
        more={text.more}
        onChange={(concurrency) => void changeSettings({ concurrency })}
      />
    </SettingsSection>
  )
}
