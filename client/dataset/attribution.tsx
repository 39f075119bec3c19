/** Who made what the map shows, as the sources ask for it. A served basemap brings its own line, in the map's corner. */
export function Attribution({ attributions }: { attributions: string[] }) {
  return <p className="attribution">{attributions.join(' · ')}</p>
}
