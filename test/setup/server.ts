import pg from 'pg'

/** The address of a database on the server that DATABASE_URL names. */
export function serverUrl(database: string): string {
  const url = new URL(process.env.DATABASE_URL!)
  url.pathname = `/${database}`
  return url.href
}

/** Run one statement on the database that DATABASE_URL names. */
export async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
