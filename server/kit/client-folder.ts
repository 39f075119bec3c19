import { resolve } from 'node:path'

// What is built lies together in one folder; our sources lie beside that folder.
const isBuilt = import.meta.filename.endsWith('.js')

/** Where the pages are that were built. */
export const clientFolder = resolve(import.meta.dirname, isBuilt ? '../../client' : '../../dist/client')
