// The editor's workers come from our own bundle, never from a third party.
import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './graphiql.css'
import { GraphiQL, type GraphiQLProps } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { examples } from './examples.ts'
import { root } from '../root.ts'

const fetcher: GraphiQLProps['fetcher'] = async (request) => {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const response = await fetch(`${root}/graphql`, { method: 'POST', headers, body: JSON.stringify(request) })
  return response.json()
}

// A query in the address gets a tab of its own, before the examples or behind what the reader had open. It is not run.
const address = new URLSearchParams(location.search)
const query = address.get('query')
const variables = address.get('variables') ?? ''
const asked = query === null ? null : { query, variables }
const tabs = [...(asked ? [asked] : []), ...examples.map((example) => ({ query: example }))]

createRoot(document.getElementById('root')!).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={tabs}
    {...(asked && { initialQuery: asked.query, initialVariables: asked.variables })}
  >
    <GraphiQL.Logo>
      <h1 className="graphiql-home">
        <a href={`${root}/`}>Quartieratlas</a>
      </h1>
    </GraphiQL.Logo>
  </GraphiQL>,
)
