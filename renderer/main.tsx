import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { ErrorBoundary } from './components/ErrorBoundary.tsx'
import { WholeFault } from './components/Fault.tsx'
import { Guarded } from './components/Guarded.tsx'
import { watchFaults } from './fault-reports.ts'
import { loadMessages, openedWith, Speaking } from './language.tsx'
import { createQueryClient } from './queries.ts'
import './styles/tokens.css'
import './styles/base.css'

const root = document.getElementById('root')
if (root) {
  watchFaults()
  const messages = await loadMessages(openedWith(location.search))
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary part="window" fallback={(fault) => <WholeFault {...fault} />}>
        <Speaking first={messages}>
          <QueryClientProvider client={createQueryClient()}>
            <Guarded part="window">
              <App />
            </Guarded>
          </QueryClientProvider>
        </Speaking>
      </ErrorBoundary>
    </StrictMode>,
  )
}
