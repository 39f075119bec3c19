import { ApolloProvider } from '@apollo/client/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createGraphClient } from './graphql/client.ts'
import { LanguageProvider } from './i18n/language-provider.tsx'
import './ui/theme.css'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ApolloProvider client={createGraphClient()}>
      <LanguageProvider>
        <App />
      </LanguageProvider>
    </ApolloProvider>
  </StrictMode>,
)
