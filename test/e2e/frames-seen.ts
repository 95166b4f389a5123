import type { Page } from '@playwright/test'

/** What the browser showed: pictures of each frame that it put together, as the eye saw them, whatever the page's own thread knew at the time. */

export interface Strip { x: number; y: number; width: number; height: number }
export interface Seen { frames: number; /** tallest stretch without any writing, in pixels, over all frames */ blank: number }

/**
 * Does something, and looks at every frame meanwhile: the tallest stretch within `strip` (CSS pixels) in which nothing is written. On a light ground;
 * `eye` is another page of the same browser, which takes the pictures apart.
 */
export async function seenWhile(page: Page, eye: Page, strip: Strip, act: () => Promise<void>): Promise<Seen> {
  const session = await page.context().newCDPSession(page)
  const pictures: string[] = []
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    pictures.push(data)
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => {})
  })
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  await act()
  await session.send('Page.stopScreencast')
  await session.detach()
  const { width } = page.viewportSize() ?? { width: 1280 }
  let blank = 0
  for (const data of pictures) {
    blank = Math.max(blank, await eye.evaluate(async ([base64, s, pageWidth]) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
      const scale = bitmap.width / pageWidth
      const [w, h] = [Math.floor(s.width * scale), Math.floor(s.height * scale)]
      const context = new OffscreenCanvas(w, h).getContext('2d')
      context?.drawImage(bitmap, s.x * scale, s.y * scale, w, h, 0, 0, w, h)
      const pixels = context?.getImageData(0, 0, w, h).data ?? new Uint8ClampedArray()
      let run = 0, longest = 0
      for (let y = 0; y < h; y++) {
        let ink = 0
        /* Lines between rows are pale; writing is dark. */
        for (let x = 0; x < w; x++) if ((pixels[(y * w + x) * 4] ?? 255) < 130) ink++
        run = ink > 2 ? 0 : run + 1
        longest = Math.max(longest, run)
      }
      return Math.round(longest / scale)
    }, [data, strip, width] as const))
  }
  return { frames: pictures.length, blank }
}
