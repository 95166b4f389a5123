import type { Page } from '@playwright/test'

export interface Given { name: string; bytes: Uint8Array }

/** Holds files over the desk and lets go; `letGo` false leaves them there. */
export async function drop(desk: Page, files: readonly Given[], letGo = true): Promise<void> {
  const data = await desk.evaluateHandle((all) => {
    const held = new DataTransfer()
    for (const f of all) held.items.add(new File([Uint8Array.from(atob(f.base64), (c) => c.charCodeAt(0))], f.name))
    return held
  }, files.map((f) => ({ name: f.name, base64: Buffer.from(f.bytes).toString('base64') })))
  await desk.dispatchEvent('main', 'dragenter', { dataTransfer: data })
  await desk.dispatchEvent('main', 'dragover', { dataTransfer: data })
  if (letGo) await desk.dispatchEvent('main', 'drop', { dataTransfer: data })
}
