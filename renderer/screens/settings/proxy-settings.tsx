import { type FormEvent, useState } from 'react'
import type { Settings } from '#contract/model/settings'
import { settingsText as text } from '#contract/wording/screens/settings-text'
import { Button } from '../../components/button.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './network-settings.module.css'

type Proxy = Settings['proxy']

/** Which proxy is used. One with an address counts from the moment that its address is there. */
export const ProxySettings = ({ proxy }: { readonly proxy: Proxy }) => {
  const changeSettings = useApp((state) => state.changeSettings)
  const [mode, setMode] = useState(proxy.mode)
  const [address, setAddress] = useState('address' in proxy ? proxy.address : '')

  const choose = (chosen: Proxy['mode']): void => {
    setMode(chosen)
    if (chosen === 'system' || chosen === 'none') void changeSettings({ proxy: { mode: chosen } })
    else setAddress(proxy.mode === chosen ? proxy.address : '')
  }
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (mode === 'manual' || mode === 'script') {
      void changeSettings({ proxy: { mode, address: address.trim() } })
    }
  }
  const isStored = 'address' in proxy && proxy.mode === mode && proxy.address === address.trim()

  return (
    <form className={styles.proxy} onSubmit={save} noValidate>
      <RadioGroup
        label={text.proxy}
        options={(['system', 'none', 'manual', 'script'] as const).map((id) => ({
          id,
          ...text.proxies[id],
        }))}
        value={mode}
        onChange={choose}
      />
      {mode === 'manual' || mode === 'script' ? (
        <div className={styles.address}>
          <TextField
            label={mode === 'manual' ? text.manualAddress : text.scriptAddress}
            description={mode === 'manual' ? text.manualHelp : text.scriptHelp}
            value={address}
            onChange={setAddress}
            spellCheck="false"
            inputMode="url"
          />
          <Button type="submit" isDisabled={address.trim() === '' || isStored}>
            {text.saveAddress}
          </Button>
        </div>
      ) : null}
    </form>
  )
}
