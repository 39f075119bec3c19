/** The most rows of one page. */
export const largestPage = 1000

/** Rows of a page when `first` is left out: of a list of the whole dataset, and of one below a row. */
export const rootPage = 100
export const nestedPage = 20
