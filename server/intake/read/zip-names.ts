/** What systems leave in archives: the folder and the AppleDouble files of a Mac, and the settings of a folder. */
export function isLeftOver(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /(^|\/)__MACOSX\//.test(path) || /^(\._.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name)
}

/** Files that describe data: metadata.json, datapackage.json, data.csv-metadata.json. */
export const isDescription = (path: string): boolean =>
  /(^|[/._-])(metadata|metadaten|datapackage|package|schema|catalog|readme|licence|license)\.json$/i.test(path)

/** What programs for tables and texts save is a zip file, too; null = this is none of theirs. */
export function officeFileOf(paths: string[]): string | null {
  if (paths.includes('[Content_Types].xml')) return 'an Excel or Word file'
  return paths.includes('mimetype') && paths.includes('content.xml') ? 'a LibreOffice file' : null
}
