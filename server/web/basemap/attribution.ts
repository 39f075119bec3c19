/** What basemap.de wants to be shown, for a year such as 2026. */
export function basemapDeAttribution(year: number): string {
  return `© ${year} basemap.de / BKG | Datenquellen: © GeoBasis-DE`
}

/**
 * An attribution of a foreign document, reduced to text and links. MapLibre shows attributions as HTML and lets images
 * through, and an image would be a request of the visitor to a third party.
 * @param html as it stands in a style or TileJSON document
 */
export function safeAttribution(html: string): string {
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (!/^<[^>]*>$/.test(part)) return part.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      if (/^<\/a\s*>$/i.test(part)) return '</a>'
      const href = /^<a\s(?:[^>]*\s)?href=(["'])(https?:\/\/[^"'\s]+)\1/i.exec(part)?.[2]
      return href ? `<a href="${href}" target="_blank" rel="noopener noreferrer">` : ''
    })
    .join('')
    .trim()
}
