import PostalMime from 'postal-mime'
import { decode } from './decode.ts'

/** Length of the type that is renamed, which is that of its new name. */
const TYPE = 'text/html'
const RENAMED = Uint8Array.from('data/html', (c) => c.charCodeAt(0))

/**
 * The HTML parts of a single-file archive. Browsers name no charset in a part's heading, and a mail reader would take
 * such a page for UTF-8; so the parts are renamed to what it hands over as bytes, and the page's own words on its
 * charset are believed. Empty when there is none, or the file is no archive.
 */
export async function pagesOfArchive(bytes: Uint8Array): Promise<string[]> {
  const named = new TextDecoder('latin1').decode(bytes)
  const renamed = Uint8Array.from(bytes)
  for (const m of named.matchAll(/^content-type:[ \t\r\n]{0,8}text\/html/gim)) renamed.set(RENAMED, m.index + m[0].length - TYPE.length)
  const mail = await new PostalMime({ attachmentEncoding: 'arraybuffer' }).parse(renamed).catch(() => undefined)
  return (mail?.attachments ?? []).flatMap((a) => (a.mimeType === 'data/html' && a.content instanceof ArrayBuffer ? [decode(new Uint8Array(a.content))] : []))
}
