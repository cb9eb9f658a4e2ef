import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { ErrorBoundary } from './components/ErrorBoundary.tsx'
import { loadMessages, openedWith, Speaking } from './language.tsx'
import { createQueryClient } from './queries.ts'
import './styles/tokens.css'
import './styles/base.css'

const root = document.getElementById('root')
if (root) {
  const messages = await loadMessages(openedWith(location.search))
  createRoot(root).render(
    <StrictMode>
      <Speaking first={messages}>
        <ErrorBoundary what="this window">
          <QueryClientProvider client={createQueryClient()}>
            <App />
          </QueryClientProvider>
        </ErrorBoundary>
      </Speaking>
    </StrictMode>,
  )
}
