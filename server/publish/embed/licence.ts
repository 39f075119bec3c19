/** Where the texts of the licences of open data stand that sources of German cities use. */
const addresses: Record<string, string> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'dl-de/by-2-0': 'https://www.govdata.de/dl-de/by-2-0',
  'dl-de/zero-2-0': 'https://www.govdata.de/dl-de/zero-2-0',
  'ODbL 1.0': 'https://opendatacommons.org/licenses/odbl/1-0/',
}

/** The address of the text of a licence; null = not known. */
export function licenceAddress(licence: string): string | null {
  return addresses[licence] ?? null
}
