/** A request for something that the basemap does not have. Answered with 404. */
export class NotInBasemap extends Error {}

/** A style document that cannot be delivered from our own origin. The message names the reference and what would be right. */
export class StyleError extends Error {}

/**
 * The server behind the basemap gave nothing usable.
 * The message names host and path, never the query, which may carry a key.
 */
export class UpstreamError extends Error {
  /** The origin that was asked. */
  readonly origin: string

  /**
   * @param address what was asked for, an absolute URL
   * @param reason ends the sentence "<host and path> …"
   * @param originDown true = nothing can be had from this origin at the moment; false = only this address fails
   */
  constructor(
    readonly address: string,
    reason: string,
    readonly originDown: boolean,
  ) {
    const url = new URL(address)
    super(`${url.origin}${url.pathname} ${reason}`)
    this.origin = url.origin
  }
}
