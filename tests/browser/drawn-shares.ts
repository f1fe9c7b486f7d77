import type { Page } from 'playwright-core';

/** The least share of the map's pixels that sea and land each must have, where the coast runs through the middle. */
const LEAST = 0.1;

/** Whether the map's canvas shows sea and land in the colours of the theme: a blank or broken one shows one of them, or none. */
export async function drawnShares(page: Page): Promise<{ readonly sea: boolean; readonly land: boolean }> {
  const shot = await page.locator('[data-map] canvas').screenshot({ type: 'png' });
  const { sea, land } = await page.evaluate(countPixels, `data:image/png;base64,${shot.toString('base64')}`);
  return { sea: sea > LEAST, land: land > LEAST };
}

/** Runs in the page. */
async function countPixels(picture: string): Promise<{ sea: number; land: number }> {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  const map = document.querySelector('[data-map]');
  if (!context || !map) return { sea: 0, land: 0 };

  const shareOf = (token: string, pixels: Uint8ClampedArray) => {
    const wanted = getComputedStyle(map).getPropertyValue(token).trim();
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
    let found = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) found += 1;
    }
    return found / (pixels.length / 4);
  };
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { sea: shareOf('--sea', data), land: shareOf('--land', data) };
}
