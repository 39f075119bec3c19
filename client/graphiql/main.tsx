// The editor's workers come from our own bundle, never from a third party.
import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './graphiql.css'
import { GraphiQL, type GraphiQLProps } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { examples } from './examples.ts'

const fetcher: GraphiQLProps['fetcher'] = async (request) => {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(request) })
  return response.json()
}

createRoot(document.getElementById('root')!).render(
  <GraphiQL fetcher={fetcher} defaultTabs={examples.map((query) => ({ query }))}>
    <GraphiQL.Logo>
      <h1 className="graphiql-home">
        <a href="/">Quartieratlas</a>
      </h1>
    </GraphiQL.Logo>
  </GraphiQL>,
)
