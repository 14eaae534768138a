import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { typeBridge } from './bridge.ts'
import { createAppStore } from './state/store.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element.')

const store = createAppStore(typeBridge(window.bridge))
createRoot(root).render(
  <StrictMode>
    <App store={store} />
  </StrictMode>,
)
void store.getState().start()
