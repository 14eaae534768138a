import type { Settings } from '#contract/model/settings'
import { settingsText as text } from '#contract/wording/screens/settings-text'
import { RadioGroup } from '../../components/radio-group.tsx'
import { useApp } from '../../state/use-app.ts'
import { SettingsSection } from './settings-section.tsx'

/** Light, dark, or as the system. */
export const AppearanceSettings = ({ settings }: { readonly settings: Settings }) => {
  const changeSettings = useApp((state) => state.changeSettings)
  return (
    <SettingsSection title={text.appearance}>
      <RadioGroup
        label={text.theme}
        sideways
        options={(['system', 'light', 'dark'] as const).map((id) => ({
          id,
          label: text.themes[id],
        }))}
        value={settings.theme}
        onChange={(theme) => void changeSettings({ theme })}
      />
    </SettingsSection>
  )
}
