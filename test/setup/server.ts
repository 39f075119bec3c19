import pg from 'pg'

/** The address of a database on the server that DATABASE_URL names. */
export function serverUrl(database: string): string {
  const url = new URL(process.env.DATABASE_URL!)
  url.pathname = `/${database}`
  return url.href
}

/** Run one statement on the database that DATABASE_URL names. */
export async function administer(statement: string): Promise<void> {
  await askServer(statement)
}

async function askServer<Row>(statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return (await client.query(statement)).rows as Row[]
  } finally {
    await client.end()
  }
}

/** Drop all databases whose names begin so, whoever still uses them. */
export async function dropDatabases(beginning: string): Promise<void> {
  const found = await askServer<{ name: string }>(
    `select datname as name from pg_database where starts_with(datname, '${beginning}')`,
  )
  for (const { name } of found) await administer(`drop database "${name}" with (force)`)
}
