import { browser } from 'wxt/browser'

/** Only pages of the web and local files are opened from a stored address. */
export function openPage(url: string): void {
  const protocol = URL.canParse(url) ? new URL(url).protocol : ''
  if (['http:', 'https:', 'file:'].includes(protocol)) void browser.tabs.create({ url })
}
