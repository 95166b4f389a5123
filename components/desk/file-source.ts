/** The address that stands in a case's record when it was read from a file: there is no page to open again. */

const SCHEME = 'file-name:'
/** The longest address that a record holds, see notes/schema.ts; a character can take nine. */
const LONGEST_NAME = 200

/** The origin of every such record. */
export const FILE_ORIGIN = SCHEME

export function fileAddress(name: string): string {
  return SCHEME + encodeURIComponent(name.slice(-LONGEST_NAME).replace(/[\ud800-\udfff]/gu, '\ufffd'))
}

/** The file's name; undefined for the address of a page. */
export function fileNameOf(address: string): string | undefined {
  if (!address.startsWith(SCHEME)) return undefined
  try {
    return decodeURIComponent(address.slice(SCHEME.length))
  } catch {
    return undefined
  }
}
