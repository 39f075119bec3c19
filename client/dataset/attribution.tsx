/** Who made what the map shows, in the words that the sources ask for. A served basemap brings its own line, in the map's corner. */
export function Attribution({ attributions }: { attributions: string[] }) {
  return (
    <p className="attribution" lang="de">
      {attributions.join(' · ')}
    </p>
  )
}
