import type { CDPSession, Locator, Page } from 'playwright-core';

/** How a screen is seen: by everyone, without any colour, without red, without green. */
export const SIGHTS = ['none', 'achromatopsia', 'protanopia', 'deuteranopia'] as const;
export type Sight = (typeof SIGHTS)[number];

/** Draws the page from now on as someone with this sight sees it. */
export async function seeAs(session: CDPSession, sight: Sight): Promise<void> {
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: sight });
}

/** A drawing as marks on a ground, a point each, whatever its colours are. */
export type Shape = readonly boolean[];

/** The shape of something small as it is drawn now. */
export async function shapeOf(page: Page, drawing: Locator): Promise<Shape> {
  const shot = await drawing.screenshot({ type: 'png', animations: 'disabled' });
  return page.evaluate(marksIn, `data:image/png;base64,${shot.toString('base64')}`);
}

/** The share of points in which two shapes differ. */
export function difference(one: Shape, other: Shape): number {
  const differing = one.filter((mark, at) => mark !== other[at]).length;
  return differing / one.length;
}

/** Runs in the page: each point of a fixed square is a mark where it stands off the corner's colour. */
async function marksIn(picture: string): Promise<boolean[]> {
  const SIDE = 40;
  const STANDS_OFF = 60;
  const image = new Image();
  image.src = picture;
  await image.decode();
  const context = new OffscreenCanvas(SIDE, SIDE).getContext('2d');
  if (!context) return [];
  context.drawImage(image, 0, 0, SIDE, SIDE);
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  const brightness = (at: number) =>
    0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
  const ground = brightness(0);
  return Array.from({ length: SIDE * SIDE }, (_, at) => Math.abs(brightness(at * 4) - ground) > STANDS_OFF);
}
